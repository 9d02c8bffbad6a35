# Endless iterators, with islice.
from itertools import count, cycle, repeat, islice
print(list(islice(count(10, 5), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(count(0.5, 0.25), 3)))
print(list(zip(count(), "abc")), next(count(-3)), list(map(pow, range(4), repeat(2))))
