def f(a, **k):
    k['z'] = a
    return k
print(f(1), f(2, b=3), f(4, **{'c': 5}))
def g(*a, **k):
    print(a, k, len(k))
g(1, x=2, **f(7, y=8))
