# outcomes: (1, 1)
# verdict: verified
import threading

class Account:
    def __init__(self):
        self.n = 0


first = Account()
second = Account()


def a():
    first.n += 1


def b():
    second.n += 1


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print((first.n, second.n))
