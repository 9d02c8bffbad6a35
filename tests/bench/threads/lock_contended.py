# Nanoseconds for each `with lock: n += 1` of two threads that want the same lock all the time.
# figure: ns
from threading import Lock, Thread
from time import perf_counter

N = 100_000
lock, n = Lock(), 0


def work():
    global n
    for _ in range(N):
        with lock:
            n += 1


def seconds():
    threads = [Thread(target=work) for _ in range(2)]
    begin = perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return perf_counter() - begin


print(min(seconds() for _ in range(5)) / (2 * N) * 1e9)
assert n == 10 * N
