# A list in the class is shared by all instances, the trap of the tutorials.


class Basket:
    items = []

    def add(self, item):
        self.items.append(item)


a, b = Basket(), Basket()
a.add("apple")
b.add("pear")
print(a.items, b.items, a.items is b.items)
