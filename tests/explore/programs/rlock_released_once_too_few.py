# Taken twice, released once: still taken.
# outcomes: [deadlock] | done
# verdict: fault
# finding: deadlock; threads 2; objects lock; lines 12 17; switches 3
import threading

lock = threading.RLock()


def a():
    lock.acquire()
    lock.acquire()
    lock.release()


def b():
    with lock:
        pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
