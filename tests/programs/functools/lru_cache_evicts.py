# A small cache forgets what was used longest ago.
from functools import lru_cache


@lru_cache(maxsize=2)
def f(x):
    print("computing", x)
    return x * x


f(1), f(2), f(1), f(3), f(1), f(2)
print(f.cache_info().hits, f.cache_info().misses, f.cache_info().currsize)
