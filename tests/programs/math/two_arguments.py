import math

pairs = [(2, 3), (7.5, 2), (-7.5, 2), (7.5, -2), (0, 0), (0.0, -1), (1, 0), (-8, 1 / 3), (10, 400), (math.inf, 2),
         (2, math.inf), (-1, math.inf), (math.nan, 0), (1, math.nan), (0.1, 3), (-0.0, -0.0), (5, math.inf)]
functions = [("pow", math.pow), ("fmod", math.fmod), ("remainder", math.remainder), ("atan2", math.atan2),
             ("copysign", math.copysign), ("nextafter", math.nextafter), ("log", math.log), ("hypot", math.hypot),
             ("isclose", math.isclose)]
for name, function in functions:
    for a, b in pairs:
        try:
            print(name, a, b, function(a, b))
        except (ValueError, OverflowError, ZeroDivisionError) as e:
            print(name, a, b, repr(e))
print(math.log(8, 2), math.log(100, 10), math.log(2**1000, 2), math.log2(2**2000), math.log10(10**500), math.log(3**5000))
print(math.ldexp(0.75, 4), math.ldexp(1, -1080), math.ldexp(5, -3), math.ldexp(math.inf, 10))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(0.1 + 0.2, 0.3))
for mistake in [
    lambda: math.ldexp(1, 5000),
    lambda: math.ldexp(1, 1.5),
    lambda: math.isclose(1, 2, rel_tol=-1),
    lambda: math.log(10, 1),
    lambda: math.log(-1, 10),
    lambda: math.log(10, 0),
    lambda: math.sqrt("4"),
    lambda: math.floor("4"),
    lambda: math.trunc("4"),
    lambda: math.sqrt(None),
    lambda: math.nothing,
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
