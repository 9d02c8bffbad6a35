# Descriptors: __set_name__, __get__ with the class, __set__ and __delete__.


class Positive:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        print("get", self.name, owner.__name__)
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive")
        instance.__dict__["_" + self.name] = value
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)


class Account:
    balance = Positive()
    limit = Positive()

    def __init__(self, balance, limit):
        self.balance = balance
        self.limit = limit


a = Account(10, 5)
print(a.balance, a.limit, sorted(a.__dict__))
try:
    a.balance = -1
except ValueError as error:
    print(error)
del a.limit
print(a.limit, a._limit, type(Account.limit).__name__)
