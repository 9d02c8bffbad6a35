# The writer makes the number odd while it writes; a reader starts again when the number was odd or has changed.
# Atomic variables, since racing is meant here.
# outcomes: (0, 0) | (1, 1)
# verdict: varies
# oracle: unreduced
import threading

from interleave import Atomic

number = Atomic(0)
a = Atomic(0)
b = Atomic(0)
seen = None


def write():
    number.fetch_add(1)
    a.store(1)
    b.store(1)
    number.fetch_add(1)


def read():
    global seen
    while True:
        before = number.load()
        pair = a.load(), b.load()
        if before % 2 == 0 and number.load() == before:
            seen = pair
            return


threads = [threading.Thread(target=f) for f in (write, read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
