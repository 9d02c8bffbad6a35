# A thread starts another one and waits for it.
# outcomes: 3
# verdict: verified
import threading

x = 0


def inner():
    global x
    x += 1


def a():
    global x
    t = threading.Thread(target=inner)
    t.start()
    t.join()
    x += 2


t1 = threading.Thread(target=a)
t1.start()
t1.join()
print(x)
