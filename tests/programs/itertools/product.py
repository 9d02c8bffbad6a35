# product is a nested loop.
from itertools import product
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([1], [])), len(list(product(range(3), repeat=3))))
