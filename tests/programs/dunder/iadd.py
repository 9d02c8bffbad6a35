# += changes the object in place when there is __iadd__.


class Bag:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self


a = b = Bag()
a += 1
a += 2
print(a is b, b.items)
