# next() with a default on an exhausted generator.


def g():
    yield 1


it = g()
print(next(it, "none"), next(it, "none"), next(it, "none"))
