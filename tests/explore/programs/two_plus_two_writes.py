# Two writers in opposite orders: never both first writes last.
# outcomes: (1, 2) | (2, 1) | (2, 2)
# verdict: varies
# races: p 13 20 | q 14 19
import threading

p = 0
q = 0


def a():
    global p, q
    p = 1
    q = 2


def b():
    global q, p
    q = 1
    p = 2


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print((p, q))
