# Counter counts.
from collections import Counter
c = Counter("banana")
print(c, c["a"], c["z"], c.most_common(2), sorted(c.elements()), c.total())
c.update("bb")
c["n"] -= 5
print(c, +c, list(c.items()))
del c["a"]
print("a" in c, len(c))
