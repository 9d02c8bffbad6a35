# Signs in the division of large numbers.
a = 10 ** 30 + 7
b = 10 ** 12 + 3
for x in [a, -a]:
    for y in [b, -b]:
        print(x // y, x % y)
