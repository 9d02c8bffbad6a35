# A class without __init__ takes no arguments.


class Empty:
    pass


try:
    Empty(1)
except TypeError as error:
    print(error)
try:
    Empty(x=1)
except TypeError as error:
    print(error)
