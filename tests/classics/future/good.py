# Who asks looks whether the result is there before waiting.
# outcomes: 42 42
# verdict: verified
# oracle: unreduced
import threading


class Future:
    def __init__(self):
        self.changed = threading.Condition()
        self.done = False
        self.value = None

    def set(self, value):
        with self.changed:
            self.value = value
            self.done = True
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while not self.done:
                self.changed.wait()
            return self.value


future = Future()
seen = []
threads = [threading.Thread(target=lambda: seen.append(future.get())) for _ in range(2)]
threads.append(threading.Thread(target=future.set, args=(42,)))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*seen)
