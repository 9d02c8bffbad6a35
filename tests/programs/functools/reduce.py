# reduce folds from the left.
from functools import reduce
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, ["x", "y"], ">"), reduce(max, [3, 9, 2]), reduce(lambda a, b: [a, b], range(4)))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
print(reduce(lambda a, b: a, [], "initial"))
