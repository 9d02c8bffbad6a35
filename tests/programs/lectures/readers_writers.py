"""A readers-writer lock, writers preferred."""
import threading
from contextlib import contextmanager


class RWLock:
    def __init__(self):
        self._cond = threading.Condition()
        self._readers = 0
        self._writer = False
        self._waiting_writers = 0

    @contextmanager
    def reading(self):
        with self._cond:
            while self._writer or self._waiting_writers:
                self._cond.wait()
            self._readers += 1
        try:
            yield self
        finally:
            with self._cond:
                self._readers -= 1
                if self._readers == 0:
                    self._cond.notify_all()

    @contextmanager
    def writing(self):
        with self._cond:
            self._waiting_writers += 1
            while self._writer or self._readers:
                self._cond.wait()
            self._waiting_writers -= 1
            self._writer = True
        try:
            yield self
        finally:
            with self._cond:
                self._writer = False
                self._cond.notify_all()


class Cache:
    def __init__(self):
        self.lock = RWLock()
        self.store = {}
        self.hits = 0
        self.misses = 0

    def get(self, key, compute):
        with self.lock.reading():
            if key in self.store:
                return self.store[key]
        with self.lock.writing():
            if key not in self.store:
                self.misses += 1
                self.store[key] = compute(key)
            return self.store[key]


def fib(n, _memo={0: 0, 1: 1}):
    if n not in _memo:
        _memo[n] = fib(n - 1) + fib(n - 2)
    return _memo[n]


cache = Cache()


def reader(keys, out):
    for k in keys:
        out.append(cache.get(k, fib))


outs = [[] for _ in range(3)]
threads = [threading.Thread(target=reader, args=([5, 10, 20, 90], o)) for o in outs]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(outs[0])
print(outs[0] == outs[1] == outs[2], cache.misses, sorted(cache.store))
try:
    with cache.lock.writing():
        raise KeyError("inside")
except KeyError as e:
    print("released after", repr(e), cache.lock._writer)
