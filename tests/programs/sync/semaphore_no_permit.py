# outcomes: [deadlock]
import threading

slots = threading.Semaphore(1)
with slots:
    slots.acquire()
