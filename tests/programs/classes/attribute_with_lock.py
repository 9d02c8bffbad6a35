# With a lock in the object nothing is lost.
# outcomes: 2
import threading


class Counter:
    def __init__(self):
        self.n, self.lock = 0, threading.Lock()

    def add(self):
        with self.lock:
            self.n += 1


c = Counter()
threads = [threading.Thread(target=c.add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c.n)
