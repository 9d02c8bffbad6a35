# Readers take one immutable value; the writer makes a new one and stores it in one step.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

from interleave import Atomic

current = Atomic((0, 0))


def read():
    for _ in range(2):
        a, b = current.load()
        assert a == b


def write():
    for _ in range(2):
        a, b = current.load()
        current.store((a + 1, b + 1))


threads = [threading.Thread(target=f) for f in (read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
