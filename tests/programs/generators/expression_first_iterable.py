# The first iterable is evaluated at once, the rest later.


def noisy(n):
    print("iterable", n)
    return range(n)


g = ((a, b) for a in noisy(2) for b in noisy(1))
print("made")
print(list(g))
