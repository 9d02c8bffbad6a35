# Two writes by one thread are read in this order.
# outcomes: (0, 0) | (0, 1) | (0, 2) | (1, 1) | (1, 2) | (2, 2)
# verdict: varies
# races: p 14 20 | p 14 21 | p 15 20 | p 15 21
import threading

p = 0
r1 = None
r2 = None


def a():
    global p
    p = 1
    p = 2


def b():
    global r1, r2
    r1 = p
    r2 = p


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print((r1, r2))
