# Generators are unpacked and spread.


def g():
    yield from (1, 2, 3, 4)


a, *b, c = g()
print(a, b, c, [*g()], {*g()}, max(*g()))
try:
    a, b = g()
except ValueError as error:
    print(error)
