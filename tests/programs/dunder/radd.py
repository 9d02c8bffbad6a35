# Where the left side does not know, the right one is asked.


class M:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return M(self.n + (other.n if isinstance(other, M) else other))
    __radd__ = __add__

    def __repr__(self):
        return f"M({self.n})"


print(M(1) + 2, 2 + M(1), sum([M(1), M(2), M(3)]))
