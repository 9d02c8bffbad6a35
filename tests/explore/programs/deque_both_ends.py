# outcomes: [1, 2]
# verdict: verified
import threading
from collections import deque

x = deque()


def a():
    x.append(2)


def b():
    x.appendleft(1)


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(list(x))
