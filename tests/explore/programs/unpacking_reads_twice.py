# Two variables are read one after the other.
# outcomes: (0, 0) | (0, 1) | (1, 0) | (1, 1)
# verdict: varies
# races: p 14 20 | q 15 20
import threading

p = 0
q = 0
x = None


def a():
    global p, q
    p = 1
    q = 1


def b():
    global x
    x = p, q


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
