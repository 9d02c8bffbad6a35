# Items into variables.
a, b, c = [1, 2, 3]
first, *rest = [1, 2, 3, 4]
*start, last = "xyz"
x, (y, z) = 1, (2, 3)
print(a, b, c, first, rest, start, last, x, y, z)
