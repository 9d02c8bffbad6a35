# What comes before the barrier is seen after it.
# outcomes: 2
# verdict: verified
import threading

barrier = threading.Barrier(2)
x = [0, 0]


def work(me):
    x[me] = 1
    barrier.wait()
    assert x[1 - me] == 1


def a():
    work(0)


def b():
    work(1)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(sum(x))
