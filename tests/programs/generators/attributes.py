# Names of a generator.


def numbers():
    yield 1


g = numbers()
print(g.__name__, type(g).__name__, iter(g) is g, callable(g), hasattr(g, "__next__"))
print(repr(g).split(" at ")[0])
try:
    len(g)
except TypeError as error:
    print(error)
try:
    g[0]
except TypeError as error:
    print(error)
