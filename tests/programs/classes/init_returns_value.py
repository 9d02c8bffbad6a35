# __init__ has to return None.


class Strange:
    def __init__(self):
        return 5


try:
    Strange()
except TypeError as error:
    print(error)
