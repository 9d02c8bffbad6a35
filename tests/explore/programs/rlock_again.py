# The owner may take it again.
# outcomes: 2
# verdict: verified
import threading

lock = threading.RLock()
x = 0


def inner():
    global x
    with lock:
        x += 1


def a():
    with lock:
        inner()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
