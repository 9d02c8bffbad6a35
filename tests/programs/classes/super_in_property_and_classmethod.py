# super() inside a property and a class method.


class A:
    @property
    def size(self):
        return 1

    @classmethod
    def make(cls):
        return "made " + cls.__name__


class B(A):
    @property
    def size(self):
        return super().size + 10

    @classmethod
    def make(cls):
        return super().make() + "!"


print(B().size, B.make(), A.make())
