d = {}
d.setdefault('a', []).append(1)
d.setdefault('a', []).append(2)
print(d, d.setdefault('b'), d)
