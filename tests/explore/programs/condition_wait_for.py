# outcomes: 1
# verdict: verified
import threading

changed = threading.Condition()
x = 0


def a():
    with changed:
        changed.wait_for(lambda: x == 1)


def b():
    global x
    with changed:
        x = 1
        changed.notify()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
