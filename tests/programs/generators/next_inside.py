# next() of an exhausted iterator inside a generator, the same trap.


def pairs(items):
    it = iter(items)
    while True:
        yield next(it), next(it)


try:
    print(list(pairs([1, 2, 3])))
except RuntimeError as error:
    print(error)
