import random

random.seed(1)
print([random.randrange(10) for _ in range(10)])
print([random.randrange(5, 8) for _ in range(10)])
print([random.randrange(0, 100, 7) for _ in range(10)])
print([random.randrange(10, -10, -3) for _ in range(10)])
print(random.randrange(10**30), random.randint(-(2**70), 2**70), random.randrange(2**62), random.randrange(2**40))
print(random.randrange(True), random.randrange(0, 6, True))
for arguments in [(0,), (-3,), (5, 5), (5, 2), (1, 10, 0), (10, 1, 2), (3, None, 2)]:
    try:
        print(random.randrange(*arguments))
    except (ValueError, TypeError) as e:
        print(repr(e))
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)
try:
    random.getrandbits(-1)
except ValueError as e:
    print(e)
