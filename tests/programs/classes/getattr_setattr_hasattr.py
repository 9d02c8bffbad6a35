# Attributes by name.


class A:
    x = 1


a = A()
print(hasattr(a, "x"), hasattr(a, "y"), getattr(a, "x"), getattr(a, "y", "none"))
setattr(a, "y", 2)
print(a.y, getattr(a, "y"))
delattr(a, "y")
print(hasattr(a, "y"))
try:
    getattr(a, "y")
except AttributeError as error:
    print(error)
