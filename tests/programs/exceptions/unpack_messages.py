# Messages of unpacking.
for values in [(1,), (1, 2, 3), []]:
    try:
        a, b = values
    except ValueError as error:
        print(error)
    try:
        a, b, *c = values
    except ValueError as error:
        print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
try:
    for a, b in [1]:
        pass
except TypeError as error:
    print(error)
