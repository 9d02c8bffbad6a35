# __round__, __format__ and the default format.


class P:
    def __init__(self, x):
        self.x = x

    def __round__(self, digits=None):
        return f"round {digits}"

    def __format__(self, spec):
        return f"<{self.x} as {spec!r}>"


print(round(P(1)), round(P(1), 2), f"{P(1)}", f"{P(2):>8}", format(P(3), "abc"))


class Q:
    def __str__(self):
        return "q"


print(f"{Q()}", format(Q()))
try:
    f"{Q():>5}"
except TypeError as error:
    print(error)
