# A lock may be released by a thread that did not take it.
# outcomes: 1
# verdict: verified
import threading

lock = threading.Lock()
lock.acquire()
x = 0


def a():
    global x
    with lock:
        x += 1


def b():
    lock.release()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
