# The lock is given back between reading and writing.
# outcomes: 1 | 2
# verdict: varies
import threading

lock = threading.Lock()
x = 0


def a():
    global x
    with lock:
        seen = x
    with lock:
        x = seen + 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
