import random
from random import Random, randint, seed

a, b = Random(1), Random(1)
print([a.randint(0, 9) for _ in range(10)] == [b.randint(0, 9) for _ in range(10)])
print(a.random() == b.random(), a.gauss(0, 1) == b.gauss(0, 1), isinstance(a, random.Random), Random)
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)], state[0], len(state[1]), state[2])
seed(3)
print(randint(1, 100), random.randint(1, 100))
c = Random()
c.seed(3)
print(c.randint(1, 100), c.randint(1, 100))
print(0 <= Random().random() < 1, 0 <= random.Random(None).random() < 1)
try:
    random.seed([1])
except TypeError as e:
    print(e)
