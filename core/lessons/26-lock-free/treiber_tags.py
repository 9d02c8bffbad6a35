# A number beside the top tells A from A.
import threading

from interleave import Atomic

below = {"A": "B", "B": None}
top = Atomic(("A", 0))
popped = []


def pop():
    while True:
        seen = top.load()
        node, tag = seen
        if node is None:
            return
        under = below[node]
        if top.compare_exchange(seen, (under, tag + 1)):
            popped.append(node)
            return


def pop_twice_push_first():
    pop()
    pop()
    if popped[:2] == ["A", "B"]:
        below["A"] = None
        _, tag = top.load()
        top.exchange(("A", tag + 1))
        popped.remove("A")


a = threading.Thread(target=pop)
b = threading.Thread(target=pop_twice_push_first)
a.start()
b.start()
a.join()
b.join()
stack = []
node, _ = top.load()
while node is not None:
    stack.append(node)
    node = below[node]
message = f"stack {stack}, popped {popped}"
assert sorted(stack + popped) == ["A", "B"], message
print("nothing lost, nothing twice")
