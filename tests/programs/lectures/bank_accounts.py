"""Bank accounts with locks, deadlock avoided by ordering (lecture 3)."""
import threading
import random
from contextlib import ExitStack


class InsufficientFunds(Exception):
    """Raised when a withdrawal would overdraw an account."""

    def __init__(self, account, amount):
        super().__init__(f"account {account.number}: cannot withdraw {amount}")
        self.account = account
        self.amount = amount


class Account:
    _next_number = 100
    _number_lock = threading.Lock()

    def __init__(self, balance=0):
        with Account._number_lock:
            self.number = Account._next_number
            Account._next_number += 1
        self.balance = balance
        self.lock = threading.Lock()

    def deposit(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount

    def withdraw(self, amount: int) -> None:
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    def __lt__(self, other):
        return self.number < other.number

    def __repr__(self):
        return f"<Account #{self.number} balance={self.balance:,}>"


def transfer(source: Account, target: Account, amount: int) -> bool:
    with ExitStack() as stack:
        for account in sorted((source, target)):
            stack.enter_context(account.lock)
        try:
            source.withdraw(amount)
        except InsufficientFunds:
            return False
        else:
            target.deposit(amount)
            return True


def worker(accounts, seed, n):
    rng = random.Random(seed)
    for _ in range(n):
        a, b = rng.sample(accounts, 2)
        transfer(a, b, rng.randint(1, 300))


def main():
    accounts = [Account(1000) for _ in range(5)]
    before = sum(a.balance for a in accounts)
    threads = [threading.Thread(target=worker, args=(accounts, i, 50), name=f"teller-{i}") for i in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    after = sum(a.balance for a in accounts)
    print(f"before={before} after={after} ok={before == after}")
    assert before == after, "money was created or destroyed"
    assert all(a.balance >= 0 for a in accounts)
    print(Account(12345678))
    try:
        Account(5).withdraw(10)
    except InsufficientFunds as e:
        print(type(e).__name__, "-", e, "-", e.amount, InsufficientFunds.__doc__)


if __name__ == "__main__":
    main()
