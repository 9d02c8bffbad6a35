# Methods take defaults and keywords as functions do.


class Account:
    def __init__(self, balance=0):
        self.balance = balance

    def deposit(self, amount, *, times=1):
        self.balance += amount * times
        return self.balance


account = Account()
print(account.deposit(5), account.deposit(5, times=3), account.deposit(amount=1))
