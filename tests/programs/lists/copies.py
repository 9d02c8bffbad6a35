# A copy is a list of its own, its items are not.
a = [1, [2]]
b = a[:]
c = list(a)
b[0] = 9
b[1].append(3)
print(a, b, c)
