# A mixin adds behaviour that relies on the other base.


class Describes:
    def describe(self):
        return f"{type(self).__name__} of {self.size()}"


class Stack(Describes):
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def size(self):
        return len(self.items)


s = Stack()
s.push(1)
s.push(2)
print(s.describe())
