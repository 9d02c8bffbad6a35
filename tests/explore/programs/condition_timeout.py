# Waiting with a timeout ends in one of two ways.
# outcomes: False | True
# verdict: varies
import threading

changed = threading.Condition()
x = None


def a():
    global x
    with changed:
        x = changed.wait(timeout=1)


def b():
    with changed:
        changed.notify()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
