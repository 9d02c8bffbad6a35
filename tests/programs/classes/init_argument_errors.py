# The wrong number of arguments for __init__.


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


for arguments in [(), (1,), (1, 2, 3)]:
    try:
        Point(*arguments)
    except TypeError as error:
        print(error)
try:
    Point(1, z=2)
except TypeError as error:
    print(error)
