a = {1}
b = a.copy()
b.add(2)
a.clear()
print(a, b, bool(a), bool(b))
