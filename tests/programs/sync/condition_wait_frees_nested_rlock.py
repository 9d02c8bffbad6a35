# wait gives an RLock back however often it was taken, and takes it as often again.
import threading

lock = threading.RLock()
c = threading.Condition(lock)
log = []


def other():
    with c:
        log.append("inside")
        c.notify()


with lock:
    with c:
        c.acquire()
        t = threading.Thread(target=other)
        t.start()
        print(c.wait())
        c.release()
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    lock.acquire()
t.join()
print(log)
