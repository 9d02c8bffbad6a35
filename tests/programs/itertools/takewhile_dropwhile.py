# takewhile, dropwhile, filterfalse.
from itertools import takewhile, dropwhile, filterfalse
data = [1, 3, 5, 2, 7, 8]
print(list(takewhile(lambda x: x % 2, data)), list(dropwhile(lambda x: x % 2, data)), list(filterfalse(lambda x: x % 2, data)))
it = iter(data)
print(list(takewhile(lambda x: x < 5, it)), list(it))
