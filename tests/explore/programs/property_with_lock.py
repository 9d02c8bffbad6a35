# A property is what its functions do, and these hold the lock: no race, although an update is lost.
# outcomes: 1 | 2
# verdict: varies
# oracle: unreduced
import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self._balance = 0

    @property
    def balance(self):
        with self.lock:
            return self._balance

    @balance.setter
    def balance(self, value):
        with self.lock:
            self._balance = value


account = Account()


def a():
    account.balance += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(account.balance)
