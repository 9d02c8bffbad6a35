# raise of a class whose __init__ needs arguments.


class E(Exception):
    def __init__(self, code):
        super().__init__(code)


try:
    raise E
except TypeError as error:
    print(error)
