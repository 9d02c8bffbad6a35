# Accounts with ordered locks: the sum stays the same.
import threading


class Account:
    def __init__(self, number, balance):
        self.number, self.balance = number, balance
        self.lock = threading.Lock()


def transfer(a, b, amount):
    first, second = (a, b) if a.number < b.number else (b, a)
    with first.lock, second.lock:
        a.balance -= amount
        b.balance += amount


x, y = Account(1, 100), Account(2, 100)
threads = [threading.Thread(target=transfer, args=(x, y, 10)), threading.Thread(target=transfer, args=(y, x, 30))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(x.balance, y.balance)
