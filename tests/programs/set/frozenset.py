f = frozenset([3, 1])
d = {f: 1}
print(d[frozenset([1, 3])], f | {2}, {2} | f, hash(f) == hash(frozenset({1, 3})))
f.add(1)
