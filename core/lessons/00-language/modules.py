import heapq
import math
from collections import Counter, deque
from functools import reduce
from itertools import islice, permutations

print(Counter("banana").most_common(1), deque([1, 2, 3], maxlen=2))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), math.isqrt(50))
print(heapq.nsmallest(2, [5, 1, 4]), list(islice(permutations("abc"), 2)))
