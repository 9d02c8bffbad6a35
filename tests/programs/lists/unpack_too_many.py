# More items than variables.
a, b = [1, 2, 3]
