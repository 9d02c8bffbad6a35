# Stopped while 62 threads and 1,000 green ones wait for a lock that a computing thread keeps.
# engine: threads
# stop after: 0.3
# prints: begun
# status: 3
# error: interleave: stopped after 0.3 s (--timeout)
import threading
from interleave import go

lock = threading.Lock()
held = threading.Event()


def keep():
    with lock:
        held.set()
        while True:
            pass


def wait():
    held.wait()
    with lock:
        pass


threading.Thread(target=keep).start()
for _ in range(62):
    threading.Thread(target=wait).start()
for _ in range(1000):
    go(wait)
print("begun")
