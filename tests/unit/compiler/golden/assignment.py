a = b = [1, 2]
a, b = b, a
a[0], *b = a
a[len(b)] += b.size
b.size -= 1
del a[1:], b
