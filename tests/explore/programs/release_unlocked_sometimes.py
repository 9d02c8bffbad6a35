# Released by whoever comes first, taken or not.
# outcomes: done | done [finished, RuntimeError: release unlocked lock in T2]
# verdict: fault
# finding: exception; threads 2; lines 15; switches 1
import threading

lock = threading.Lock()


def a():
    lock.acquire()


def b():
    lock.release()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
