# Operators as functions.
import operator
from functools import reduce
print(operator.add(1, 2), operator.mul("ab", 2), reduce(operator.mul, range(1, 5)), operator.lt(1, 2), operator.contains([1], 1), operator.neg(5), operator.truediv(1, 4))
print(list(map(operator.sub, [5, 6], [1, 2])), operator.not_(0), operator.mod(7, 3), operator.floordiv(7, 2), operator.xor(5, 3))
