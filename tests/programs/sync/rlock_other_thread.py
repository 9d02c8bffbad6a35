# Only the thread that took an RLock may give it back.
import threading

lock = threading.RLock()
lock.acquire()
log = []


def work():
    log.append(lock.acquire(blocking=False))
    log.append(lock.acquire(timeout=0.01))
    try:
        lock.release()
    except RuntimeError as e:
        log.append(str(e))


t = threading.Thread(target=work)
t.start()
t.join()
lock.release()
print(log)
