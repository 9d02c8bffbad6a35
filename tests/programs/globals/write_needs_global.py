# Without 'global' an assignment makes a local variable.
x = 1


def change():
    x = 2
    return x


print(change(), x)
