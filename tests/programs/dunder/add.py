# + asks the left side.


class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return V(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"V({self.x}, {self.y})"


print(V(1, 2) + V(3, 4), sum([V(1, 1), V(2, 2)], V(0, 0)))
try:
    V(1, 2) + 3
except AttributeError as error:
    print(error)
try:
    3 + V(1, 2)
except TypeError as error:
    print(error)
