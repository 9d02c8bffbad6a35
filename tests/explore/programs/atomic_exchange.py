# One of them gets the first value.
# outcomes: [0, 1] | [0, 2]
# verdict: varies
import threading

from interleave import Atomic

cell = Atomic(0)
x = []


def a():
    x.append(cell.exchange(1))


def b():
    x.append(cell.exchange(2))


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x))
