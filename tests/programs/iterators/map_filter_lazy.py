# map and filter are lazy.


def noisy(x):
    print("f", x)
    return x % 2


m = map(noisy, [1, 2, 3])
print("made")
print(next(m))
f = filter(noisy, [1, 2, 3])
print(next(f), next(f))
print(list(m), list(f))
