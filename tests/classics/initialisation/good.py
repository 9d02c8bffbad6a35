# Looked at again under the lock, and published when it is complete.
# outcomes: 1 [7, 7]
# verdict: verified
# oracle: unreduced
import threading

lock = threading.Lock()
instance = None
made = 0
seen = []


def get():
    global instance, made
    if instance is None:
        with lock:
            if instance is None:
                made += 1
                instance = {"value": 7}
    seen.append(instance["value"])


threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(made, seen)
