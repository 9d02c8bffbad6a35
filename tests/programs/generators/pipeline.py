# Generators in a row: values move one at a time.


def read():
    for i in range(3):
        print("read", i)
        yield i


def double(values):
    for v in values:
        print("double", v)
        yield v * 2


def show(values):
    for v in values:
        print("show", v)


show(double(read()))
