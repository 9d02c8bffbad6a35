# outcomes: before [deadlock]
# A Lock is not for taking twice.
import threading

lock = threading.Lock()
print("before")
with lock:
    with lock:
        print("never")
