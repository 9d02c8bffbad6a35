# Each thread has its own.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
import threading

own = threading.local()
x = []


def work(n):
    own.n = n
    x.append(own.n)


def a():
    work(1)


def b():
    work(2)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sorted(x))
