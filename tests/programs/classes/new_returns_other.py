# When __new__ returns something else, __init__ is not called.


class Odd:
    def __new__(cls, x):
        return x * 2

    def __init__(self, x):
        print("never")


print(Odd(21))
