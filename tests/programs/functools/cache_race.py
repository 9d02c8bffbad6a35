# Two threads may both compute what a cache would remember.
# outcomes: 1 | 2
import functools
import threading
calls = []


@functools.lru_cache(maxsize=None)
def f(x):
    calls.append(x)
    return x


threads = [threading.Thread(target=f, args=(1,)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(calls))
