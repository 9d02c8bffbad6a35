# A generator expression fed to sum, and a generator function fed to a loop.
def squares(n):
    for i in range(n):
        yield i * i


total = 0
for square in squares(1_000_000):
    total += square
print(sum(i * i for i in range(1_000_000)), total)
