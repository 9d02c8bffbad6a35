# The sequence of a seed is CPython's, bit for bit.
import random

random.seed(42)
print(random.random(), random.random())
print([random.getrandbits(n) for n in (0, 1, 7, 31, 32, 33, 64, 100, 257)])
print([random.randint(1, 6) for _ in range(20)])
for seed in [0, 1, -1, True, 2**32, 2**100, -(2**64) - 5, 3.5, 1e300, "", "text", "größer", None]:
    if seed is not None:
        random.seed(seed)
        print(seed, random.random(), random.getrandbits(16))
random.seed(7)
for _ in range(700):
    random.random()
print(random.random())
