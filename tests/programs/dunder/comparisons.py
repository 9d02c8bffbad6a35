# All comparison methods, and which one is reflected.


class N:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", end=" ")
        return self.n < other.n

    def __le__(self, other):
        print("le", end=" ")
        return self.n <= other.n

    def __gt__(self, other):
        print("gt", end=" ")
        return self.n > other.n

    def __ge__(self, other):
        print("ge", end=" ")
        return self.n >= other.n

    def __ne__(self, other):
        print("ne", end=" ")
        return True


print(N(1) < N(2), N(1) <= N(2), N(1) > N(2), N(1) >= N(2), N(1) != N(1))
print(N(1) < N(2) < N(3))
