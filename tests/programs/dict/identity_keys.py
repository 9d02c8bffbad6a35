def f():
    pass
d = {f: 1, print: 2, int: 3, None: 4}
print(d[f], d[print], d[int], d[None])
