# ChainMap looks in several dicts.
from collections import ChainMap


defaults, user = {"colour": "red", "size": 1}, {"size": 5}


c = ChainMap(user, defaults)
print(c["size"], c["colour"], sorted(c), len(c), "x" in c)
c["new"] = 1
print(user, defaults)
