# One takes a node, the other takes two and puts the first one back. Both numbers as tests/explore/small_machine.py enumerates them.
# outcomes: A | B | empty
# verdict: varies
# races: below['A'] 20 36
# states: 115
# executions: 36058
import threading

from interleave import Atomic

below = {"A": "B", "B": None}
top = Atomic("A")


def pop():
    while True:
        old = top.load()
        if old is None:
            return None
        following = below[old]
        if top.compare_exchange(old, following):
            return old


def one():
    pop()


def other():
    a = pop()
    pop()
    if a is None:
        return
    while True:
        old = top.load()
        below[a] = old
        if top.compare_exchange(old, a):
            return


t1 = threading.Thread(target=one)
t2 = threading.Thread(target=other)
t1.start()
t2.start()
t1.join()
t2.join()
print(top.load() or "empty")
