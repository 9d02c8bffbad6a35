# Asking whether a lock is taken says what was.
# outcomes: False | True
# verdict: varies
import threading

lock = threading.Lock()
x = None


def a():
    with lock:
        pass


def b():
    global x
    x = lock.locked()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
