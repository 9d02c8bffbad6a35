# What gives up after a while does so in a green thread too.
# outcomes: False False empty True
from queue import Empty, Queue
from threading import Event, Lock
from time import sleep
from interleave import go
results = []
lock = Lock()
lock.acquire()
def work():
    results.append(Event().wait(0.01))
    results.append(lock.acquire(timeout=0.01))
    try:
        Queue().get(timeout=0.01)
    except Empty:
        results.append("empty")
    sleep(0.01)
    results.append(True)
go(work).join()
print(*results)
