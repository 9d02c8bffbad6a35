# Chained comparison evaluates each operand once and stops early.


def say(x):
    print(x, end=" ")
    return x


print(say(1) < say(2) < say(3))
print(say(3) < say(2) < say(1))
print(say(1) == say(1) != say(2) in [2] is not None)
x = 5
print(1 < x < 10, 1 < x > 3, x == 5 == 5.0, 0 <= x <= 4, not 1 < 2 < 3)
