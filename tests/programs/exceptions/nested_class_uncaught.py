# An uncaught exception of a class made in a function has its qualified name.


def f():
    class Local(Exception):
        pass
    raise Local("text")


f()
