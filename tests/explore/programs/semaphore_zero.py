# outcomes: 1
# verdict: verified
import threading

gate = threading.Semaphore(0)
x = 0


def a():
    global x
    x += 1
    gate.release()


def b():
    global x
    gate.acquire()
    assert x == 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
