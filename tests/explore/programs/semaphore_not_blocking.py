# outcomes: False | True
# verdict: varies
import threading

gate = threading.Semaphore(0)
x = None


def a():
    gate.release()


def b():
    global x
    x = gate.acquire(blocking=False)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
