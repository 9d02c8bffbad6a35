# Functions have names, docs and attributes.


def f():
    """Does nothing."""


f.count = 3
f.count += 1
g = f
print(f.__name__, f.__doc__, f.count, g.count, (lambda: 0).__name__, f.__qualname__, callable(f))
try:
    f.missing
except AttributeError as error:
    print(error)
