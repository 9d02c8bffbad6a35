# Equal instances with equal hashes are one key.


class P:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


d = {P(1, 2): "a"}
d[P(1, 2)] = "b"
d[P(2, 1)] = "c"
print(len(d), d[P(1, 2)], P(2, 1) in d, len({P(0, 0), P(0, 0)}), hash(P(1, 2)) == hash(P(1, 2)))
