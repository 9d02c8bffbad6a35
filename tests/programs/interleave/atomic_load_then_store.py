# load and store apart are a race again.
# outcomes: 1 | 2
from interleave import Atomic, go
n = Atomic(0)


def add():
    n.store(n.load() + 1)


threads = [go(add) for _ in range(2)]
for t in threads:
    t.join()
print(n.load())
