# Who is woken looks again.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
import threading

buffer = []
changed = threading.Condition()
got = []


def produce(value):
    with changed:
        while len(buffer) == 1:
            changed.wait()
        buffer.append(value)
        changed.notify_all()


def consume():
    with changed:
        while not buffer:
            changed.wait()
        got.append(buffer.pop())
        changed.notify_all()


threads = [threading.Thread(target=produce, args=(i,)) for i in (1, 2)]
threads += [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got))
