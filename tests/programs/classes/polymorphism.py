# Duck typing: whoever has the method will do.


class Circle:
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3 * self.r ** 2


class Square:
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2


class Point:
    pass


total = 0
for shape in [Circle(1), Square(2), Point()]:
    try:
        total += shape.area()
    except AttributeError as error:
        print(error)
print(total)
