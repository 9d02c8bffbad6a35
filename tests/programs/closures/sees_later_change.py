# A closure sees what the outer function assigns later.


def f():
    x = 1

    def show():
        return x
    first = show()
    x = 2
    return first, show()


print(f())
