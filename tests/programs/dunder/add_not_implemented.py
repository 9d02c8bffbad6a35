# NotImplemented from both sides: TypeError.


class A:
    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return NotImplemented


for f in [lambda: A() + 1, lambda: 1 + A(), lambda: A() + A(), lambda: "s" + A()]:
    try:
        f()
    except TypeError as error:
        print(error)
