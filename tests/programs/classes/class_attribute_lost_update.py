# A class attribute is shared as any other.
# outcomes: 1 | 2
import threading


class Counter:
    n = 0

    @classmethod
    def add(cls):
        cls.n += 1


threads = [threading.Thread(target=Counter.add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Counter.n)
