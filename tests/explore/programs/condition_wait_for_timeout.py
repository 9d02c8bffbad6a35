# outcomes: False | True
# verdict: varies
import threading

changed = threading.Condition()
ready = False
x = None


def a():
    global x
    with changed:
        x = changed.wait_for(lambda: ready, timeout=1)


def b():
    global ready
    with changed:
        ready = True
        changed.notify()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
