# Two numbers in a loop, beyond 64 bits.
a, b = 0, 1
for _ in range(100):
    a, b = b, a + b
print(a)
