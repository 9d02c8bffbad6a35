# With 'global' the module's variable is changed.
x = 1


def change():
    global x, y
    x = 2
    y = 3


change()
print(x, y)
