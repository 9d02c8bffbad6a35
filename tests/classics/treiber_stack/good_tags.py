# A number that grows with each exchange tells the old A from the new one.
# outcomes: ['A', 'B']
# verdict: verified
# oracle: unreduced
import threading

from interleave import Atomic

below = {"A": "B", "B": None}
top = Atomic(("A", 0))


def pop():
    while True:
        old = top.load()
        node, tag = old
        if node is None:
            return None
        if top.compare_exchange(old, (below[node], tag + 1)):
            return node


def push(node):
    while True:
        old = top.load()
        below[node] = old[0]
        if top.compare_exchange(old, (node, old[1] + 1)):
            return


held = []


def one():
    held.append(pop())


def other():
    a = pop()
    held.append(pop())
    if a is not None:
        push(a)


threads = [threading.Thread(target=f) for f in (one, other)]
for t in threads:
    t.start()
for t in threads:
    t.join()
node = top.load()[0]
while node is not None:
    held.append(node)
    node = below[node]
print(sorted(filter(None, held)))
