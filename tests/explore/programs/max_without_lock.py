# outcomes: 1 | 2
# verdict: varies
# races: x 11 12 | x 12
import threading

x = 0


def offer(n):
    global x
    if n > x:
        x = n


def a():
    offer(1)


def b():
    offer(2)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
