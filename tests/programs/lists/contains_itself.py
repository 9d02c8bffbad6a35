# A list inside itself.
a = [1]
a.append(a)
print(a, len(a), a[1] is a)
