# A class with methods on top of a named tuple.
from collections import namedtuple


class Vector(namedtuple("Vector", "x y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def square(self):
        return self.x ** 2 + self.y ** 2


v = Vector(1, 2) + Vector(3, 4)
print(v, v.square, sorted([Vector(2, 1), Vector(1, 5)]))
