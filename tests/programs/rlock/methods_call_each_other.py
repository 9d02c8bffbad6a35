# Methods that lock call each other: an RLock makes it possible.
import threading


class Account:
    def __init__(self):
        self.lock, self.balance = threading.RLock(), 0

    def deposit(self, n):
        with self.lock:
            self.balance += n

    def deposit_twice(self, n):
        with self.lock:
            self.deposit(n)
            self.deposit(n)


a = Account()
threads = [threading.Thread(target=a.deposit_twice, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance)
