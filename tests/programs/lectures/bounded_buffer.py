# Producer / consumer with a bounded buffer built from a Condition
import threading
import time
from collections import deque


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)
        self.max_seen = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.capacity:
                self.not_full.wait()
            self.items.append(item)
            self.max_seen = max(self.max_seen, len(self.items))
            self.not_empty.notify()

    def get(self, timeout=None):
        with self.not_empty:
            if not self.not_empty.wait_for(lambda: self.items, timeout=timeout):
                raise TimeoutError("no item within %.1f s" % timeout)
            item = self.items.popleft()
            self.not_full.notify()
            return item


SENTINEL = object()
results = []
results_lock = threading.Lock()


def producer(buf, ident, n):
    for i in range(n):
        buf.put((ident, i))


def consumer(buf):
    count = 0
    while (item := buf.get()) is not SENTINEL:
        ident, i = item
        with results_lock:
            results.append((ident, i * i))
        count += 1
    return count


buffer = BoundedBuffer(3)
producers = [threading.Thread(target=producer, args=(buffer, name, 5)) for name in "ABC"]
consumers = [threading.Thread(target=consumer, args=(buffer,), daemon=True) for _ in range(2)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    buffer.put(SENTINEL)
for t in consumers:
    t.join(timeout=5)
    print("alive?", t.is_alive(), t.daemon)
print(len(results), sorted(results)[:4])
by_producer = {}
for ident, square in results:
    by_producer.setdefault(ident, []).append(square)
for ident in sorted(by_producer):
    print(ident, sorted(by_producer[ident]))
print("never above capacity:", buffer.max_seen <= buffer.capacity)
try:
    buffer.get(timeout=0.1)
except TimeoutError as exc:
    print("timeout:", exc)
