# Numbers are complex numbers too, and integers are fractions.
from operator import attrgetter

for number in (3, -2, True, 2**70, 1.5, -0.0):
    print(number.real, number.imag)
for number in (3, False, 2**70):
    print(number.numerator, number.denominator)
print(list(map(attrgetter("real"), [1, 2.5])))
for number, name in [(1.5, "numerator"), (1, "re")]:
    try:
        print(getattr(number, name))
    except AttributeError as e:
        print(e)
