# sys.exc_info style: an exception handled outside is not seen inside after resuming.


def g():
    try:
        raise KeyError("inner")
    except KeyError:
        yield 1
    try:
        raise
    except RuntimeError as error:
        print(error)
    yield 2


it = g()
print(next(it))
print(next(it))
