# A class inside a class too.


class Store:
    class Empty(Exception):
        pass


raise Store.Empty
