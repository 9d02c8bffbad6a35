# The right side is evaluated before anything is assigned.
a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = b, a, a + b
print(a, b, c)
