# A context manager used as a decorator.
from contextlib import contextmanager


@contextmanager
def announced(word):
    print("begin", word)
    yield
    print("end", word)


@announced("work")
def work(x):
    print("working", x)
    return x * 2


print(work(4))
print(work(5))
