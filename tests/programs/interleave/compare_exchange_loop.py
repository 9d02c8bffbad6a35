# Adding with compare_exchange in a loop.
# outcomes: 2
from interleave import Atomic, go
n = Atomic(0)


def add():
    while True:
        old = n.load()
        if n.compare_exchange(old, old + 1):
            return


threads = [go(add) for _ in range(2)]
for t in threads:
    t.join()
print(n.load())
