# __slots__: of the bases too; a subclass without them takes every attribute again.


class Base:
    __slots__ = ["a"]


class Derived(Base):
    __slots__ = "b"

    def __init__(self):
        self.a, self.b = 1, 2


class Open(Derived):
    pass


d = Derived()
print(d.a, d.b)
for name in ("c", "__init__"):
    try:
        setattr(d, name, 1)
    except AttributeError as error:
        print(error)
o = Open()
o.c = 3
print(o.a, o.b, o.c, hasattr(d, "__dict__"), hasattr(o, "__dict__"))
del d.a
print(hasattr(d, "a"))
try:
    class Wrong:
        __slots__ = ("x",)
        x = 1
except ValueError as error:
    print(error)
