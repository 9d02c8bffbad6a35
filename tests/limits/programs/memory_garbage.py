# Garbage does not count: a gigabyte in all, little of it at a time.
# prints: 1000
# status: 0
n = 0
for i in range(1000):
    text = "x" * 1_000_000 + str(i)
    n += 1
print(n)
