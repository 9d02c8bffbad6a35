# iter(function, sentinel) calls until the sentinel comes.
values = [1, 2, 0, 3]


def take():
    return values.pop(0)


print(list(iter(take, 0)), values)
