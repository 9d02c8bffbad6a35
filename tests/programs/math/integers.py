import math

print(math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-4, 6, 10), math.gcd(0, 0), math.gcd(2**100, 6**50))
print(math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(-3, 5), math.lcm(0, 5), math.lcm(2**40, 3**40, 5**30))
print([math.isqrt(n) for n in range(20)], math.isqrt(10**100), math.isqrt(2**62 - 1), math.isqrt(2**63 + 5))
print([math.factorial(n) for n in range(12)], math.factorial(30), math.factorial(True))
print(len(str(math.factorial(1000))), math.factorial(2000) % 1000003)
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(10**20, 3), math.comb(5, 10**30))
print([math.perm(6, k) for k in range(8)], math.perm(5), math.perm(5, None), math.perm(30, 25), math.perm(10**20, 2))
for f in (math.floor, math.ceil, math.trunc):
    print([f(x) for x in (2, 2.5, -2.5, 2.0, -0.3, 1e20, -1e300, True)])
for mistake in [
    lambda: math.gcd(1.5, 2),
    lambda: math.lcm("a"),
    lambda: math.isqrt(-1),
    lambda: math.isqrt(2.0),
    lambda: math.factorial(-1),
    lambda: math.factorial(3.0),
    lambda: math.comb(-1, 2),
    lambda: math.comb(3, -2),
    lambda: math.comb(3, 1.0),
    lambda: math.perm(-1),
    lambda: math.perm(-1, 2),
    lambda: math.floor(math.inf),
    lambda: math.ceil(math.nan),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
