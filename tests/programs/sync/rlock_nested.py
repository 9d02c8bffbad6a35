# A thread may take its RLock again; it is free when it was given back as often.
import threading

lock = threading.RLock()


def inner():
    with lock:
        return "inner"


def outer():
    with lock:
        return inner() + " outer"


print(outer())
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=1))
lock.release()
lock.release()
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
