# Operations on one Atomic from many threads at once: none is lost.
# prints: 8000 8000 [0, 1000, 2000, 3000]
import threading

from interleave import Atomic, go

total, by_exchange = Atomic(0), Atomic(0)
firsts = []


def add():
    mine = []
    for _ in range(1000):
        mine.append(total.fetch_add(1))
        while True:
            seen = by_exchange.load()
            if by_exchange.compare_exchange(seen, seen + 1):
                break
    assert mine == sorted(set(mine))


threads = [threading.Thread(target=add) for _ in range(4)] + [go(add) for _ in range(4)]
for t in threads[:4]:
    t.start()
for t in threads:
    t.join()
slots = [Atomic() for _ in range(4000)]
place = Atomic(0)


def fill(name):
    for _ in range(1000):
        slots[place.fetch_add()].store(name)


fillers = [go(fill, i) for i in range(4)]
for t in fillers:
    t.join()
counts = [sum(1 for s in slots if s.load() == i) for i in range(4)]
print(total.load(), by_exchange.load(), [i * 1000 for i in range(4)] if counts == [1000] * 4 else counts)
