# A recursive function that takes the lock at each level.
import threading
lock = threading.RLock()


def depth(n):
    with lock:
        return 0 if n == 0 else 1 + depth(n - 1)


print(depth(10))
