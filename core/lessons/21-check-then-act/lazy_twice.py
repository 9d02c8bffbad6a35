# Whoever needs it first makes it; two may be first.
import threading

made = []
instance = None


def get():
    global instance
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
