d = {1: 1, 2: 2, 3: 3}
del d[2]
print(d)
d[2] = 4
print(d)
del d[9]
