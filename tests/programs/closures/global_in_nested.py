# global in a nested function skips the enclosing one.
x = "module"


def outer():
    x = "outer"

    def inner():
        global x
        x = "changed"
        return x
    return inner(), x


print(outer(), x)
