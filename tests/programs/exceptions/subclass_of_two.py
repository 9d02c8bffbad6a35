# An exception that is two kinds at once.


class Missing(KeyError, AttributeError):
    pass


for kind in (KeyError, AttributeError, LookupError):
    try:
        raise Missing("name")
    except kind as error:
        print(kind.__name__, error)
