# outcomes: 1
# verdict: verified
# oracle: some
import threading
import time

x = 0


def a():
    global x
    x = 1


def b():
    while x == 0:
        time.sleep(0.01)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
