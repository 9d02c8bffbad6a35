limit = 3


@register
class Account(Base, metaclass=ABCMeta):
    """Money."""

    total = 0
    owner: str
    limit: "int" = limit

    def __init__(self, amount):
        super().__init__()
        self.amount = amount
        self.__secret, (self.a, *self.b) = amount

    def copy(self):
        return __class__(self.__secret)

    del total


def outer(base):
    class Inner(base):
        seen = [base for i in limit]

        def get(self):
            self.late += base

    return Inner
