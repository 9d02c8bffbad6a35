# The index is moved before the item is there.
# outcomes: [1] | [None]
# verdict: varies
# wrong: [None]; switches 4
# races: slots[0] 17 23 | tail 16 21
# oracle: unreduced
import threading

slots = [None]
tail = 0
got = []


def produce():
    global tail
    tail += 1
    slots[0] = 1


def consume():
    while tail == 0:
        pass
    got.append(slots[0])


threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
