# super().__init__ runs the base's initialisation first.


class Base:
    def __init__(self, a):
        print("Base", a)
        self.a = a


class Derived(Base):
    def __init__(self, a, b):
        super().__init__(a)
        print("Derived", b)
        self.b = b


d = Derived(1, 2)
print(d.a, d.b)
