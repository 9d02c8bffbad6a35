# A generator that two threads resume at once: one of them fails.
# outcomes: 1 | 2
import threading
value = 0


def numbers():
    global value
    while True:
        value += 1
        yield value


g, got = numbers(), []


def work():
    try:
        next(g)
        got.append(1)
    except ValueError:
        pass


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(got))
