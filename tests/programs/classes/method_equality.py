# Two bound methods of the same instance are equal.


class A:
    def f(self):
        pass


a, b = A(), A()
print(a.f == a.f, a.f == b.f, A.f is A.f)
