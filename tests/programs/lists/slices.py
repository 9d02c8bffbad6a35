# Parts of a list, read and replaced.
a = [0, 1, 2, 3, 4, 5]
print(a[1:3], a[:2], a[4:], a[::2], a[::-1], a[-2:])
a[1:3] = ["x", "y", "z"]
print(a)
del a[0]
del a[-2:]
print(a)
