# outcomes: 1
# verdict: verified
import threading

ready = threading.Event()
x = 0


def a():
    global x
    x = 1
    ready.set()


def b():
    ready.wait()
    assert x == 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
