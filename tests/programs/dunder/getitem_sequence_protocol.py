# __getitem__ alone makes an object iterable, until IndexError.


class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError(i)
        return i * i


print(list(Squares()), 9 in Squares(), 10 in Squares(), sum(Squares()), [*Squares()][-1])
a, b, *rest = Squares()
print(a, b, rest)
