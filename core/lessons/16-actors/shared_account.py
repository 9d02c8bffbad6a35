# The balance is shared: both look before either takes.
from interleave import go

balance = 1000


def withdraw(amount):
    global balance
    if balance >= amount:
        balance -= amount


customers = [go(withdraw, 600) for _ in range(2)]
for customer in customers:
    customer.join()
print("balance", balance)
