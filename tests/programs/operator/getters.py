# itemgetter, attrgetter and methodcaller.
from operator import itemgetter, attrgetter, methodcaller
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), itemgetter(1, 0)("xyz"), itemgetter(slice(1, 3))("abcd"), max(rows, key=itemgetter(0)))


class P:
    def __init__(self, x):
        self.x = x

    def times(self, n, plus=0):
        return self.x * n + plus


print(attrgetter("x")(P(5)), methodcaller("times", 3, plus=1)(P(5)), [p.x for p in sorted([P(2), P(1)], key=attrgetter("x"))])
