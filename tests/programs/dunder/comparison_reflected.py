# 5 > x asks x.__lt__(5).


class X:
    def __lt__(self, other):
        return f"lt {other}"

    def __ge__(self, other):
        return f"ge {other}"


print(5 > X(), X() < 5, 5 <= X())
try:
    5 < X()
except TypeError as error:
    print(error)
