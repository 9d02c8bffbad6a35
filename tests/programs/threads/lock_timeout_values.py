# Arguments of acquire that make no sense.
import threading
lock = threading.Lock()
print(lock.acquire(True, 1), lock.acquire(False), lock.acquire(timeout=0))
for arguments in [(False, 1), (True, -5)]:
    try:
        lock.acquire(*arguments)
    except ValueError as error:
        print(error)
