# yield from needs something to iterate.


def g():
    yield from 5


try:
    list(g())
except TypeError as error:
    print(error)
