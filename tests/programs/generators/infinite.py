# An endless generator, taken from as needed.


def naturals():
    n = 0
    while True:
        yield n
        n += 1


squares = (n * n for n in naturals())
for s in squares:
    if s > 50:
        break
    print(s, end=" ")
print(next(squares))
