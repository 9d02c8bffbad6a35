# Something initialised once, whoever comes first.
import threading


class Once:
    def __init__(self, make):
        self.make, self.lock, self.done, self.value = make, threading.Lock(), False, None

    def get(self):
        if not self.done:
            with self.lock:
                if not self.done:
                    self.value = self.make()
                    self.done = True
        return self.value


made = []
once = Once(lambda: made.append(1) or "resource")
results = []
threads = [threading.Thread(target=lambda: results.append(once.get())) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results, len(made))
