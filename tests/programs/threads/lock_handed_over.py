# A lock released by another thread than the one that took it.
import threading
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked(), lock.acquire(blocking=False))
