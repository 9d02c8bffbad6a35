# Nanoseconds for each fetch_add of two threads on one Atomic; python3, which has none, takes a lock.
# figure: ns
from threading import Lock, Thread
from time import perf_counter

try:
    from interleave import Atomic
except ImportError:

    class Atomic:
        def __init__(self, value):
            self.value, self.lock = value, Lock()

        def fetch_add(self, n=1):
            with self.lock:
                self.value += n

        def load(self):
            return self.value


N = 200_000
counter = Atomic(0)


def work():
    for _ in range(N):
        counter.fetch_add()


def seconds():
    threads = [Thread(target=work) for _ in range(2)]
    begin = perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return perf_counter() - begin


print(min(seconds() for _ in range(5)) / (2 * N) * 1e9)
assert counter.load() == 10 * N
