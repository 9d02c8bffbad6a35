# A class without anything; attributes are added from outside.


class Empty:
    pass


e = Empty()
e.colour = "red"
print(e.colour, type(e).__name__, isinstance(e, Empty), isinstance(1, Empty))
