# A bounded semaphore notices a release too many.
import threading
s = threading.BoundedSemaphore(1)
s.acquire()
s.release()
try:
    s.release()
except ValueError as error:
    print(error)
try:
    threading.Semaphore(-1)
except ValueError as error:
    print(error)
