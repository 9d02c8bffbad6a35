# Loading and storing are two operations.
# outcomes: 1 | 2
# verdict: varies
import threading

from interleave import Atomic

x = Atomic(0)


def a():
    x.store(x.load() + 1)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x.load())
