# A million calls of a method that changes an attribute, three times.
class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount


def work(account, n):
    for i in range(n):
        account.deposit(i)


for _ in range(3):
    account = Account()
    work(account, 1_000_000)
    print(account.balance)
