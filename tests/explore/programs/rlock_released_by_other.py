# outcomes: done [finished, RuntimeError: cannot release un-acquired lock in T2]
# verdict: fault
# finding: exception; threads 2; lines 15; switches 1
import threading

lock = threading.RLock()


def a():
    with lock:
        pass


def b():
    lock.release()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
