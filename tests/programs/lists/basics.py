# Making, indexing, changing.
a = [1, 2, 3]
a[0] = 10
a[-1] = 30
print(a, len(a), a[1], a[-2], 10 in a, 2 not in a)
