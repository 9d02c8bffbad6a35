# The recipe for chunks.
from itertools import islice


def chunks(iterable, n):
    it = iter(iterable)
    while chunk := list(islice(it, n)):
        yield chunk


print(list(chunks(range(7), 3)), list(chunks("", 2)))
