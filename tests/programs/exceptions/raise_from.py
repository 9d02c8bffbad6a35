# The cause of an error.
try:
    1 // 0
except ZeroDivisionError as error:
    raise RuntimeError("could not compute") from error
