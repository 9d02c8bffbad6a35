# Reading past the end.
a = [1, 2]
print(a[2])
