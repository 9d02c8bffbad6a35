# The lock is given back when an exception leaves the block.
import threading

lock = threading.Lock()
try:
    with lock:
        1 // 0
except ZeroDivisionError:
    print("caught", lock.locked())
