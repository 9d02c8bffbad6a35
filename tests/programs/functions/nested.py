# A function inside a function.
def outer(x):
    def inner(y):
        return y + 1

    return inner(inner(x))


print(outer(5))
