# Colliding hashes: __eq__ decides.


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n


d = {K(i): i for i in range(20)}
print(len(d), d[K(13)], K(20) in d)
del d[K(13)]
print(K(13) in d, d[K(14)])
