# One step, one winner.
# outcomes: a | b
# verdict: varies
import threading

x = {}


def a():
    x.setdefault("who", "a")


def b():
    x.setdefault("who", "b")


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x["who"])
