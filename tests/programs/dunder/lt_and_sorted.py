# sorted, min and max need only __lt__ and __gt__.


class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"V{self.n}"


values = [V(3), V(1), V(2)]
print(sorted(values), min(values), max(values), V(1) < V(2), V(1) > V(2))
values.sort(reverse=True)
print(values)
