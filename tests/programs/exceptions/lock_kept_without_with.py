# An exception between acquire and release keeps the lock: the bug of the lesson.
import threading
lock = threading.Lock()


def careless():
    lock.acquire()
    int("x")
    lock.release()


try:
    careless()
except ValueError:
    print("locked:", lock.locked())
