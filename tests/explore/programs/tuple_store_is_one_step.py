# outcomes: (1, 1) | (2, 2)
# verdict: varies
# races: x 11 16
import threading

x = (0, 0)


def a():
    global x
    x = (1, 1)


def b():
    global x
    x = (2, 2)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
