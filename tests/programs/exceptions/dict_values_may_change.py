# Changing values while iterating is allowed; so is a copy of the keys.
d = {"a": 1, "b": 2}
for key in d:
    d[key] += 10
for key in list(d):
    if key == "a":
        del d[key]
    else:
        d["c"] = 5
print(d)
