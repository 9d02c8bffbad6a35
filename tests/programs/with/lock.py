# with takes a lock and gives it back.
import threading

lock = threading.Lock()
print(lock.locked())
with lock:
    print(lock.locked())
print(lock.locked())
