# Without try the part after yield is skipped on error.
from contextlib import contextmanager


@contextmanager
def plain():
    print("before")
    yield
    print("after")


try:
    with plain():
        raise ValueError("body")
except ValueError as error:
    print(error)
