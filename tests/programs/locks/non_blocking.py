# Trying without waiting.
import threading

lock = threading.Lock()
print(lock.acquire(blocking=False), lock.acquire(blocking=False), lock.acquire(False))
lock.release()
print(lock.acquire(blocking=False))
