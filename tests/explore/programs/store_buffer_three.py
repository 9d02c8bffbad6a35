# Write one, read the other: not both zero.
# outcomes: (0, 1) | (1, 0) | (1, 1)
# verdict: varies
# races: p 15 22 | q 16 21
import threading

p = 0
q = 0
r1 = None
r2 = None


def a():
    global p, r1
    p = 1
    r1 = q


def b():
    global q, r2
    q = 1
    r2 = p


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print((r1, r2))
