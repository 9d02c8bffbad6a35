# An uncaught exception inside a generator ends the program.


def g():
    yield 1
    raise LookupError("from the generator")


for x in g():
    print(x)
