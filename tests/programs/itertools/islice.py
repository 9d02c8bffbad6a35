# islice with start, stop and step.
from itertools import islice
print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 1, None, 2)), list(islice([], 5)))
it = iter(range(10))
print(list(islice(it, 3)), list(it))
try:
    islice([], -1)
except ValueError as error:
    print(error)
