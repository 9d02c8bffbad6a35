a, b = {1: 1, 2: 2}, {2: 2, 3: 3}
print(a.keys() & b.keys(), a.keys() | b.keys(), a.keys() - b, a.keys() ^ b.keys(), a.items() & b.items(), a.keys() == {1, 2})
