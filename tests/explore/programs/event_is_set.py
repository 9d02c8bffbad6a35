# outcomes: False | True
# verdict: varies
import threading

ready = threading.Event()
x = None


def a():
    ready.set()


def b():
    global x
    x = ready.is_set()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
