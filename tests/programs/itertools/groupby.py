# groupby groups neighbours.
from itertools import groupby
print([(k, list(g)) for k, g in groupby("aaabbca")])
print([(k, [w for w in g]) for k, g in groupby(["ab", "ac", "b", "bd"], key=lambda w: w[0])])
groups = [(k, g) for k, g in groupby([1, 1, 2])]
print([list(g) for k, g in groups])
