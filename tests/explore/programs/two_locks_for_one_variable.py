# Each thread has its own lock.
# outcomes: 1 | 2
# verdict: varies
# races: x 15 21
import threading

first = threading.Lock()
second = threading.Lock()
x = 0


def a():
    global x
    with first:
        x += 1


def b():
    global x
    with second:
        x += 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
