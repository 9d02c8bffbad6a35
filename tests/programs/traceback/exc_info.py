# The exception being handled, asked for from inside and outside.
import sys


def current():
    kind, error, _ = sys.exc_info()
    return kind and kind.__name__, error


print(current())
try:
    raise ValueError("outer")
except ValueError:
    print(current())
    try:
        raise KeyError("inner")
    except KeyError:
        print(current(), sys.exception())
    print(current())
print(current(), sys.exception())


def numbers():
    try:
        raise TypeError("of the generator")
    except TypeError:
        print(current())
        yield 1
        print(current())


for number in numbers():
    print(current())
