# outcomes: 1 | 2
# verdict: varies
# races: Account.n 11
import threading

class Account:
    n = 0


def a():
    Account.n += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(Account.n)
