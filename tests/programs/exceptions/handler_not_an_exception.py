# A handler that is no exception class.
try:
    try:
        1 / 0
    except "ZeroDivisionError":
        pass
except TypeError as error:
    print(error)
