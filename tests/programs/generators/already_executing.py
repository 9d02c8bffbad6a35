# A generator cannot resume itself.


def g():
    yield 1
    yield next(it)


it = g()
print(next(it))
try:
    next(it)
except ValueError as error:
    print(error)
