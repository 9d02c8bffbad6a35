# A descriptor without __set__ is hidden by an attribute of the instance; with __set__ alone the attribute is read plainly.


class Computed:
    def __get__(self, instance, owner=None):
        return "computed for " + owner.__name__


class OnlySet:
    def __set__(self, instance, value):
        print("setting", value)
        instance.__dict__["y"] = value * 2


class A:
    x = Computed()
    y = OnlySet()


a = A()
print(a.x)
a.x = "own"
print(a.x)
a.y = 4
print(a.y)
try:
    del a.y
except AttributeError as error:
    print(type(error).__name__)
