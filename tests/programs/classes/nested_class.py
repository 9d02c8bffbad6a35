# A class inside a class is an attribute.


class Tree:
    class Node:
        def __init__(self, value, rest=None):
            self.value, self.rest = value, rest

    def __init__(self):
        self.first = None

    def push(self, value):
        self.first = Tree.Node(value, self.first)

    def values(self):
        result, node = [], self.first
        while node is not None:
            result.append(node.value)
            node = node.rest
        return result


t = Tree()
for i in range(4):
    t.push(i)
print(t.values())
