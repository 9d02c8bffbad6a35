# A list whose nodes have locks of their own: the next one is taken before this one is given back.
# outcomes: [1, 2, 3, 4]
# verdict: verified
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
    node.lock.acquire()
    while node.next is not None and node.next.value < value:
        after = node.next
        after.lock.acquire()
        node.lock.release()
        node = after
    node.next = Node(value, node.next)
    node.lock.release()


threads = [threading.Thread(target=insert, args=(n,)) for n in (1, 2, 4)]
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
