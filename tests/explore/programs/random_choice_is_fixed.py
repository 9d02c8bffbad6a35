# Random numbers with a seed are the same in every schedule.
# outcomes: True
# verdict: verified
import threading
import random

x = []


def a():
    x.append(random.Random(1).random())


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(x[0] == x[1])
