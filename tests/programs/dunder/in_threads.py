# A special method that is interrupted by other threads: an atomic += needs a lock.
import threading


class Counter:
    def __init__(self):
        self.n, self.lock = 0, threading.Lock()

    def __iadd__(self, k):
        with self.lock:
            self.n += k
        return self


counter = Counter()


def work():
    global counter
    for _ in range(20):
        counter += 1


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(counter.n)
