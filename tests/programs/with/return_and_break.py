# Leaving the block by return, break and continue.
import threading

lock = threading.Lock()


def f():
    with lock:
        return lock.locked()


print(f(), lock.locked())
for i in range(2):
    with lock:
        if i == 0:
            continue
        break
print(lock.locked())
