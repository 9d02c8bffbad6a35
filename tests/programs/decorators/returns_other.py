# A decorator may return anything.


@callable
def name():
    pass


print(name)
