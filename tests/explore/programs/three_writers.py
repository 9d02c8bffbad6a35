# outcomes: 0 | 1 | 2
# verdict: varies
# races: x 11 16 | x 11 21 | x 16 21
import threading

x = None


def a():
    global x
    x = 0


def b():
    global x
    x = 1


def c():
    global x
    x = 2


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t3 = threading.Thread(target=c)
t1.start()
t2.start()
t3.start()
t1.join()
t2.join()
t3.join()
print(x)
