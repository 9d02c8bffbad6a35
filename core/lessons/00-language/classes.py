from dataclasses import dataclass


class Account:
    def __init__(self, balance=0):
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    def __add__(self, other):
        return Account(self._balance + other._balance)

    def __repr__(self):
        return f"Account({self._balance})"


class Savings(Account):
    def __init__(self, balance, rate):
        super().__init__(balance)
        self.rate = rate


@dataclass
class Point:
    x: int
    y: int = 0


print(Account(3) + Savings(4, 0.5), Savings(5, 0.1).balance)
print(Point(1), Point(1) == Point(1, 0))
