# A local variable has no value before its first assignment.
x = 1


def f():
    print(x)
    x = 2


f()
