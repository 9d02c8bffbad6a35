# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects lock; lines 10; switches 3
import threading

lock = threading.Lock()


def a():
    lock.acquire()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
