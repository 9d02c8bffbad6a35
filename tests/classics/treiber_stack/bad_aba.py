# Nodes are used again: T1 reads A above B and is interrupted; T2 takes both and puts A back; T1's exchange succeeds, and
# B, long gone, is on the stack.
# outcomes: ['A', 'B'] | ['A', 'B', 'B']
# verdict: varies
# wrong: ['A', 'B', 'B']; switches 4
# races: below['A'] 21 29
# oracle: unreduced
import threading

from interleave import Atomic

below = {"A": "B", "B": None}
top = Atomic("A")


def pop():
    while True:
        old = top.load()
        if old is None:
            return None
        next = below[old]
        if top.compare_exchange(old, next):
            return old


def push(node):
    while True:
        old = top.load()
        below[node] = old
        if top.compare_exchange(old, node):
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
node = top.load()
while node is not None:
    held.append(node)
    node = below[node]
print(sorted(filter(None, held)))
