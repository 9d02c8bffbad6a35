import math

x = -160.3
while x < 170:
    print(x, math.gamma(x), math.lgamma(x))
    x += 1.37
print([math.gamma(n) for n in range(1, 30)], math.lgamma(1e300), math.gamma(1e-300))
