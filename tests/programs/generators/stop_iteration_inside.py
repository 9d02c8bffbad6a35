# StopIteration raised inside becomes RuntimeError.


def g():
    yield 1
    raise StopIteration("x")


it = g()
print(next(it))
try:
    next(it)
except RuntimeError as error:
    print(error, repr(error.__cause__))
