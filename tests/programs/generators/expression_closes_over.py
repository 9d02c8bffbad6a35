# A generator expression reads variables when it runs.
n = 2
g = (n * x for x in [1, 2, 3])
n = 10
print(list(g))
