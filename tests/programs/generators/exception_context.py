# An exception thrown in while handling another one keeps it as context.


def g():
    try:
        yield 1
    except ValueError:
        raise TypeError("second")


it = g()
next(it)
try:
    it.throw(ValueError("first"))
except TypeError as error:
    print(error, repr(error.__context__))
