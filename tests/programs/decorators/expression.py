# Any expression may follow the @.
registry = {"on": lambda f: ("decorated", f())}


@registry["on"]
def a():
    return 1


@(lambda f: f() + 1)
def b():
    return 10


print(a, b)
