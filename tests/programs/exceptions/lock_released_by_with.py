# An exception inside `with lock` lets the lock go.
import threading
lock = threading.Lock()
try:
    with lock:
        raise ValueError("inside")
except ValueError as error:
    print(error, lock.locked())
