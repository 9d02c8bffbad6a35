# A stack by compare-and-exchange on its top.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
import threading

from interleave import Atomic


class Node:
    def __init__(self, value, below):
        self.value = value
        self.below = below


top = Atomic(None)


def push(value):
    while True:
        old = top.load()
        if top.compare_exchange(old, Node(value, old)):
            return


def pop():
    while True:
        old = top.load()
        if old is None or top.compare_exchange(old, old.below):
            return old


threads = [threading.Thread(target=push, args=(i,)) for i in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted([pop().value, pop().value]))
