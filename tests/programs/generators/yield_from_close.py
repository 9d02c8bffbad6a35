# Closing the outer generator closes the inner one first.


def inner():
    try:
        yield 1
    finally:
        print("inner closed")


def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")


it = outer()
next(it)
it.close()
