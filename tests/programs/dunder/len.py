# __len__ for len() and for truth.


class Bag:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(Bag(3)), bool(Bag(0)), bool(Bag(2)), "full" if Bag(1) else "empty")
for n in (-1, "x", 1.5):
    try:
        len(Bag(n))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
