import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]), math.fsum(range(5)))
print(math.fsum([1e308, 1e308, -1e308]) if False else "", math.fsum([math.inf, 1]), math.fsum([math.nan, 1]))
print(math.fsum([1e-16, 1, 1e16]), math.fsum([2.0**53, 0.5, 2.0**-20]), math.fsum([1 / n for n in range(1, 1000)]))
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 0.5]), math.prod(range(1, 30)), math.prod([3, 4], start=10))
print(math.hypot(), math.hypot(3), math.hypot(-3, 4), math.hypot(1, 1, 1), math.hypot(1e300, 1e300), math.hypot(1e-320, 1e-320))
print(math.dist((1, 2), (4, 6)), math.dist([0] * 3, [1, 2, 3]), math.dist((), ()))
x = 0.5
for i in range(200):
    x = 3.9 * x * (1 - x)
    y = x * 10 ** (i % 7)
    print(math.hypot(x, y), math.hypot(y, 3, x), math.fsum([x, y, -x, 1e-9 * y]))
for mistake in [
    lambda: math.fsum([1, "a"]),
    lambda: math.fsum(5),
    lambda: math.fsum([math.inf, -math.inf]),
    lambda: math.fsum([1e308, 1e308, 1e308]),
    lambda: math.dist((1, 2), (1,)),
    lambda: math.hypot("a"),
    lambda: math.prod(["a", "b"]),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
