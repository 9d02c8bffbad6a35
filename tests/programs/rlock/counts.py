# An RLock is free only after as many releases as acquires.
import threading
lock = threading.RLock()


def attempt():
    print(lock.acquire(blocking=False))


def ask():
    t = threading.Thread(target=attempt)
    t.start()
    t.join()


lock.acquire()
lock.acquire()
ask()
lock.release()
ask()
lock.release()
