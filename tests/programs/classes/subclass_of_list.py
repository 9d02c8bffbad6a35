# A subclass of list with another method.


class Stack(list):
    def push(self, item):
        self.append(item)

    def top(self):
        return self[-1]


s = Stack([1])
s.push(2)
print(s, len(s), s.top(), isinstance(s, list), s == [1, 2])
