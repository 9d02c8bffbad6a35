# The node is found first and locked afterwards: another insertion in the same place is lost.
# outcomes: [1, 2, 3] | [1, 3] | [2, 3] | [2, 1, 3]
# verdict: varies
# wrong: [2, 3]; switches 4
# races: head.next 22 26 | head.next 24 26
# oracle: unreduced
import threading


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next
        self.lock = threading.Lock()


head = Node(0, Node(3, None))


def insert(value):
    node = head
    while node.next is not None and node.next.value < value:
        node = node.next
    new = Node(value, node.next)
    with node.lock:
        node.next = new


threads = [threading.Thread(target=insert, args=(n,)) for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
values = []
node = head.next
while node is not None:
    values.append(node.value)
    node = node.next
print(values)
