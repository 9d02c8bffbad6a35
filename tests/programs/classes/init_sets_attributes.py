# __init__ gives each instance attributes of its own.


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


a = Point(1, 2)
b = Point(3, 4)
a.x += 10
print(a.x, a.y, b.x, b.y)
