# Arguments of a cached function have to be hashable.
from functools import lru_cache


@lru_cache
def f(x):
    return x


try:
    f([1])
except TypeError as error:
    print(error)
print(f((1,)), f.__name__)
