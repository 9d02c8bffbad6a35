# __eq__ decides ==, != and membership.


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, P) and self.x == other.x


print(P(1) == P(1), P(1) != P(1), P(1) == P(2), P(1) == 1, P(1) in [P(0), P(1)], [P(1)] == [P(1)], [P(2), P(1)].index(P(1)))
