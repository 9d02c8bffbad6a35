# outcomes: 2 | 3 | 4
# verdict: varies
# races: x 12
import threading

x = 0


def down(n):
    global x
    if n > 0:
        x += 1
        down(n - 1)


def a():
    down(2)


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
