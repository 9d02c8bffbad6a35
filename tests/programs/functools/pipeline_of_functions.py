# Composition with reduce.
from functools import reduce, partial


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions)


print(compose(partial(map, str), "-".join, str.upper)([1, 2, 3]), compose(abs)(-1))
