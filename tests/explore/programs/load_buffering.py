# outcomes: (0, 0) | (0, 1) | (1, 0)
# verdict: varies
# races: p 14 21 | q 15 20
import threading

p = 0
q = 0
r1 = None
r2 = None


def a():
    global r1, q
    r1 = p
    q = 1


def b():
    global r2, p
    r2 = q
    p = 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print((r1, r2))
