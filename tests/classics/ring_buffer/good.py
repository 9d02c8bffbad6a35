# One producer and one consumer need no lock: each writes its own index, after the item.
# outcomes: [1, 2, 3]
# verdict: verified
# oracle: unreduced
import threading

SIZE = 2
slots = [None] * SIZE
head = tail = 0
got = []


def produce():
    global tail
    for i in (1, 2, 3):
        while tail - head == SIZE:
            pass
        slots[tail % SIZE] = i
        tail += 1


def consume():
    global head
    for _ in range(3):
        while tail == head:
            pass
        got.append(slots[head % SIZE])
        head += 1


threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
