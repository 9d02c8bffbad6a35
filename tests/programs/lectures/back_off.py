# A deadlock, broken by a timeout: each gives up and tries again with its own delay
import threading
import time
from threading import Lock, Thread

a, b = Lock(), Lock()
both_hold = threading.Barrier(2)
retries = {}


def careful(name, first, second, delay):
    attempt = 0
    while True:
        with first:
            if attempt == 0:
                both_hold.wait()
            if second.acquire(timeout=delay):
                try:
                    return
                finally:
                    second.release()
        attempt += 1
        retries[name] = attempt
        time.sleep(delay * 5)


x = Thread(target=careful, args=("x", a, b, 0.01))
y = Thread(target=careful, args=("y", b, a, 0.2))
x.start(); y.start()
x.join(timeout=10); y.join(timeout=10)
print(x.is_alive(), y.is_alive(), retries)
