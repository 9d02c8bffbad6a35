# Every loop gets an iterator of its own.


class Twice:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items * 2)


t = Twice([1, 2])
print(list(t), list(t), [(a, b) for a in t for b in t][:5])
