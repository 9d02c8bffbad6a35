import threading

s = threading.BoundedSemaphore(2)
with s:
    with s:
        print(s.acquire(blocking=False))
for n in [1, 2]:
    try:
        s.release(n)
    except ValueError as e:
        print(e)
s.acquire()
s.release()
s.release()
