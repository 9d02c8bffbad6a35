# The exception as a value.
try:
    int("x")
except ValueError as error:
    print(error, repr(error), type(error).__name__, error.args)
