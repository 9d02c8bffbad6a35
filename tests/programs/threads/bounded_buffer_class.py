# A bounded buffer as a class with two conditions on one lock.
import threading


class Buffer:
    def __init__(self, size):
        self.size, self.items = size, []
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)

    def put(self, x):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(x)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            x = self.items.pop(0)
            self.not_full.notify()
            return x


buffer, got = Buffer(2), []


def producer():
    for i in range(10):
        buffer.put(i)


def consumer():
    for _ in range(10):
        got.append(buffer.get())


threads = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
