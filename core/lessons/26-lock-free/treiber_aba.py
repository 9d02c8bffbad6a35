# The ABA problem: the top is the same again, what is below it is not.
import threading

from interleave import Atomic

# The stack is A -> B. below[x] is what lies under x.
below = {"A": "B", "B": None}
top = Atomic("A")
popped = []


def pop():
    while True:
        seen = top.load()
        if seen is None:
            return
        under = below[seen]
        if top.compare_exchange(seen, under):
            popped.append(seen)
            return


def pop_twice_push_first():
    pop()
    pop()
    if popped[:2] == ["A", "B"]:
        below["A"] = None
        top.exchange("A")
        popped.remove("A")


a = threading.Thread(target=pop)
b = threading.Thread(target=pop_twice_push_first)
a.start()
b.start()
a.join()
b.join()
stack = []
node = top.load()
while node is not None:
    stack.append(node)
    node = below[node]
message = f"stack {stack}, popped {popped}"
assert sorted(stack + popped) == ["A", "B"], message
print("nothing lost, nothing twice")
