# A generator behind a lock serves two threads: each value once.
import threading


def numbers():
    for i in range(20):
        yield i


it, lock, taken = numbers(), threading.Lock(), []


def work():
    while True:
        with lock:
            value = next(it, None)
        if value is None:
            return
        taken.append(value)


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(taken))
