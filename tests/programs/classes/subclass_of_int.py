# A subclass of int keeps the number and adds methods.


class Money(int):
    def show(self):
        return f"{self // 100}.{self % 100:02d}"


m = Money(1234)
print(m.show(), m + 1, m == 1234, isinstance(m, int), type(m + 1).__name__)
