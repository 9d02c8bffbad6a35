# Two leading underscores make a name private to the class.


class A:
    def __init__(self):
        self.__secret = 1
        self._protected = 2

    def get(self):
        return self.__secret


class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = 10

    def both(self):
        return self.get(), self.__secret


b = B()
print(b.both(), b._A__secret, b._B__secret, b._protected)
try:
    b.__secret
except AttributeError as error:
    print(error)
