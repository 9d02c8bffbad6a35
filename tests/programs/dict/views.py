d = {1: 'a'}
k, v, i = d.keys(), d.values(), d.items()
d[2] = 'b'
print(k, v, i, len(k), len(v), len(i), 1 in k, 'b' in v, (2, 'b') in i, (2, 'c') in i)
