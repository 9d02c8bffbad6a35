# A deleted captured variable.


def f():
    x = 1

    def show():
        return x
    del x
    try:
        return show()
    except NameError as error:
        return str(error)


print(f())
