# Values cross 64 bits in both directions.
n = 2 ** 62
for _ in range(4):
    n += n
    print(n)
for _ in range(4):
    n //= 2
    print(n)
