# Both see enough money: the account is overdrawn.
# outcomes: 20 | -60
import threading


class Account:
    def __init__(self, balance):
        self.balance, self.lock = balance, threading.Lock()

    def withdraw(self, amount):
        if self.balance >= amount:
            with self.lock:
                self.balance -= amount


account = Account(100)
threads = [threading.Thread(target=account.withdraw, args=(80,)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account.balance)
