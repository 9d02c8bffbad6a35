# An exception in finally replaces the first one, which becomes its context.
try:
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")
except TypeError as error:
    print(error, repr(error.__context__))
