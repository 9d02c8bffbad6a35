# Uncaught endless recursion.


def a():
    return b()


def b():
    return a()


a()
