# Unbound names of all kinds.


def unbound():
    print(x)
    x = 1


def enclosing():
    def inner():
        return y
    result = inner()
    y = 1
    return result


def deleted():
    z = 1
    del z
    return z


for f in (unbound, enclosing, deleted, lambda: not_defined):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error)
