# partial fixes the first arguments and keywords.
from functools import partial


def f(a, b, c=0, **more):
    return a, b, c, more


g = partial(f, 1, c=5)
print(g(2), g(2, c=6), g(2, d=7), partial(g, 9)(), g.args, g.keywords, g.func is f)
print(list(map(partial(pow, 2), range(5))), partial(int, base=2)("101"))
