# One value for several names, from left to right.
a = b = c = 5
b += 1
print(a, b, c)
