import random

random.seed(2024)
print(random.uniform(1, 10), random.uniform(5, 5), random.uniform(3.5, -2))
print([random.gauss(0, 1) for _ in range(5)], random.gauss(100, 15), random.gauss())
print(random.normalvariate(5, 2), random.normalvariate(), random.lognormvariate(0, 0.25))
print(random.expovariate(0.5), random.expovariate(3))
print(random.triangular(), random.triangular(1, 3), random.triangular(1, 9, 2), random.triangular(4, 4, 4))
print(random.gammavariate(2, 3), random.gammavariate(1, 2), random.gammavariate(0.5, 2))
print(random.betavariate(2, 5), random.paretovariate(3), random.weibullvariate(1, 1.5), random.vonmisesvariate(1, 4))
for mistake in [
    lambda: random.uniform("a", 1),
    lambda: random.expovariate(0),
    lambda: random.gauss("a", 1),
    lambda: random.gammavariate(0, 1),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
