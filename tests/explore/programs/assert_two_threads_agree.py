# outcomes: done
# verdict: verified
import threading

x = 0


def a():
    global x
    x = 1


def b():
    assert x in (0, 1)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
