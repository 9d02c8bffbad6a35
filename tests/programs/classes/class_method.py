# A class method gets the class, also that of a subclass.


class Shape:
    def __init__(self, name):
        self.name = name

    @classmethod
    def default(cls):
        return cls("default " + cls.__name__)


class Circle(Shape):
    pass


print(Shape.default().name, Circle.default().name, Circle("c").default().name)
print(type(Circle.default()) is Circle)
