# Running totals, and other functions.
from itertools import accumulate
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=0)), list(accumulate("abc")))
