# An abstract class cannot be instantiated, nor can a subclass that lacks a method.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    def describe(self):
        return f"area {self.area()}"


class Square(Shape):
    def area(self):
        return 4


class Half(Shape):
    pass


print(Square().describe())
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
