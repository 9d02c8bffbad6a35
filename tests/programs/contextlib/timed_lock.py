# A context manager that tries a lock with a timeout.
from contextlib import contextmanager
import threading


@contextmanager
def acquired(lock, timeout):
    got = lock.acquire(timeout=timeout)
    try:
        yield got
    finally:
        if got:
            lock.release()


lock = threading.Lock()
with acquired(lock, 1) as first:
    with acquired(lock, 0.01) as second:
        print(first, second)
print(lock.locked())
