# Acquired without with: the exception leaves it taken.
# outcomes: done [finished, ValueError in T1] | [deadlock]
# verdict: fault
# finding: exception; threads 1; lines 12; switches 1
import threading

lock = threading.Lock()


def a():
    lock.acquire()
    raise ValueError


def b():
    lock.acquire()
    lock.release()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
