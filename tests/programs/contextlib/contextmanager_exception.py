# The exception arrives at the yield.
from contextlib import contextmanager


@contextmanager
def careful():
    try:
        yield
    except ValueError as error:
        print("handled", error)
    finally:
        print("cleaned")


with careful():
    raise ValueError("v")
try:
    with careful():
        raise KeyError("k")
except KeyError as error:
    print("outside", error)
