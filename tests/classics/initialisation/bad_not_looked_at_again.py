# Both saw nothing before the lock, so both make one.
# outcomes: 1 | 2
# verdict: varies
# wrong: 2; switches 4
# races: instance 16 19
# oracle: unreduced
import threading

lock = threading.Lock()
instance = None
made = 0


def get():
    global instance, made
    if instance is None:
        with lock:
            made += 1
            instance = {"value": 7}


threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(made)
