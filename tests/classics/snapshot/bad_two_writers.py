# Readers are safe, but of two writers who start from the same value one is forgotten.
# outcomes: (1, 1) | (2, 2)
# verdict: varies
# wrong: (1, 1); switches 4
import threading

from interleave import Atomic

current = Atomic((0, 0))


def write():
    a, b = current.load()
    current.store((a + 1, b + 1))


threads = [threading.Thread(target=write) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(current.load())
