# A generator that yields twice, or never.
from contextlib import contextmanager


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for make in (twice, never):
    try:
        with make():
            print("body")
    except RuntimeError as error:
        print(error)
