import threading

for t in [threading.Semaphore, threading.BoundedSemaphore, threading.Event, threading.Condition, threading.Barrier]:
    print(t, t.__name__)
print(threading.BrokenBarrierError)
print(isinstance(threading.BoundedSemaphore(), threading.Semaphore))
threading.Event().nothing
