# The limits are read once.
n = 3
for i in range(n):
    n = 10
    i = 100
    print(i, n)
