# A deleted local variable has no value.
def f():
    x = 1
    del x
    return x


f()
