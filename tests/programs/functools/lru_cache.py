# lru_cache remembers results.
from functools import lru_cache
calls = []


@lru_cache(maxsize=None)
def f(x, y=0):
    calls.append((x, y))
    return x + y


print(f(1), f(1), f(2), f(1, 0), f(x=1), len(calls))
print(f.cache_info())
f.cache_clear()
print(f.cache_info())
