# outcomes: done
# verdict: verified
import threading

gate = threading.Semaphore(0)


def a():
    gate.acquire()


b = a
t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
gate.release(2)
t1.join()
t2.join()
print("done")
