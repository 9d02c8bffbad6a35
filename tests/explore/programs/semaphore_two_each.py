# Two permits, and each needs two.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects permits; lines 12; switches 2
import threading

permits = threading.Semaphore(2)


def a():
    permits.acquire()
    permits.acquire()
    permits.release(2)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
