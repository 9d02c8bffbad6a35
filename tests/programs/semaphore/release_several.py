# release(n) gives n permits.
import threading
s = threading.Semaphore(0)
s.release(3)
print([s.acquire(blocking=False) for _ in range(4)])
try:
    s.release(0)
except ValueError as error:
    print(error)
