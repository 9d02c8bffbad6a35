# pairwise, starmap and compress.
from itertools import pairwise, starmap, compress
print(list(pairwise([1, 2, 3, 4])), list(pairwise([1])), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1, 0])))
