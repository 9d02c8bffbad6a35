# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects gate; lines 10; switches 2
import threading

gate = threading.Semaphore(0)


def a():
    gate.acquire()


def b():
    pass


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
