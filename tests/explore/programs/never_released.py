# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; objects lock; lines 10 18
import threading

lock = threading.Lock()


def work():
    lock.acquire()


t = threading.Thread(target=work)
t.start()
t.join()
# T1 has ended and took the lock with it.

lock.acquire()
print("never")
