# The functions take only what they need.
from itertools import chain, islice, accumulate


def noisy():
    for i in range(10):
        print("give", i)
        yield i


print(list(islice(chain(noisy(), noisy()), 2)))
print(next(accumulate(noisy())))
