# Changing a dict while iterating over it.
d = {1: "a", 2: "b"}
try:
    for key in d:
        d[key + 10] = "new"
except RuntimeError as error:
    print(error)
try:
    for key in {3: 4}.keys():
        pass
    for key, value in d.items():
        del d[key]
except RuntimeError as error:
    print(error)
try:
    s = {1, 2}
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
