# An exception on the way, and the lock is free all the same.
# outcomes: ['a', 'b']
# verdict: verified
import threading

lock = threading.Lock()
x = []


def a():
    try:
        with lock:
            raise ValueError
    except ValueError:
        x.append("a")


def b():
    with lock:
        x.append("b")


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x))
