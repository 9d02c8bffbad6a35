# Done by one of them, before anybody goes on.
# outcomes: 1
# verdict: verified
import threading

x = 0


def add():
    global x
    x += 1


barrier = threading.Barrier(2, action=add)


def a():
    barrier.wait()
    assert x == 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
