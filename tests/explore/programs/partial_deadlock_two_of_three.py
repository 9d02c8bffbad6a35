# The third one gets through.
# outcomes: 1 | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects first second; lines 13 14 19 20; switches 2
import threading

first = threading.Lock()
second = threading.Lock()
x = 0


def a():
    with first:
        with second:
            pass


def b():
    with second:
        with first:
            pass


def c():
    global x
    x += 1


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
