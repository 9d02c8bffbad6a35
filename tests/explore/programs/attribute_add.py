# outcomes: 1 | 2
# verdict: varies
# races: account.n 11
import threading

class Account:
    def __init__(self):
        self.n = 0

    def add(self):
        self.n += 1


account = Account()


def a():
    account.add()


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(account.n)
