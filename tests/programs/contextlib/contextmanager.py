# A context manager from a generator.
from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    yield name.upper()
    print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a)
