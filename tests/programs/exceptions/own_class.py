# An exception class of one's own, with attributes.


class NotEnough(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed, self.available = needed, available


def withdraw(amount):
    if amount > 50:
        raise NotEnough(amount, 50)
    return "ok"


print(withdraw(10))
try:
    withdraw(80)
except NotEnough as error:
    print(error, error.needed - error.available, error.args, repr(error))
