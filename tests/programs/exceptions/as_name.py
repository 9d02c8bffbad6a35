# The exception as a value.
try:
    int("x")
except ValueError as error:
    print(error, repr(error), error.args)
