# Factories of all kinds; without one it is a dict.
from collections import defaultdict
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), defaultdict(lambda: "none")["x"], defaultdict(set, a={1})["a"])
try:
    defaultdict()["x"]
except KeyError as error:
    print(repr(error))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
