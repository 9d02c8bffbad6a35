# The last definition of a method wins, and methods may be replaced later.


class A:
    def f(self):
        return 1

    def f(self):
        return 2


a = A()
print(a.f())
A.f = lambda self: 3
print(a.f())
a.f = lambda: 4
print(a.f(), A().f())
