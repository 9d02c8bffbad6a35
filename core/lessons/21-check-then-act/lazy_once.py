# Looking and making under a lock.
import threading

made = []
instance = None
making = threading.Lock()


def get():
    global instance
    with making:
        if instance is None:
            made.append("one")
            instance = made[-1]
    return instance


threads = [threading.Thread(target=get) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("made", len(made))
