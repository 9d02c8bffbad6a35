# outcomes: {1, 2}
# verdict: verified
import threading

x = set()


def a():
    x.add(1)


def b():
    x.add(2)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x)
