# All kinds of parameters in one signature.


def f(a, b, /, c, d=4, *rest, e, f=6, **more):
    return a, b, c, d, rest, e, f, more


print(f(1, 2, 3, e=5))
print(f(1, 2, 3, 4, 5, 6, e=7, f=8, a=9, g=10))
print(f(1, 2, c=3, e=5))
