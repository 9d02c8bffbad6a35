# Two threads add to an attribute: one addition may be lost.
# outcomes: 1 | 2
import threading


class Counter:
    def __init__(self):
        self.n = 0

    def add(self):
        self.n += 1


c = Counter()
threads = [threading.Thread(target=c.add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c.n)
