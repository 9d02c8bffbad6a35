a = {1: 2}
b = a
a.clear()
print(a, b, len(b))
b[5] = 6
print(a)
