# Without __iadd__ += makes a new object with __add__.


class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return N(self.n + other)


a = b = N(1)
a += 5
print(a is b, a.n, b.n)
