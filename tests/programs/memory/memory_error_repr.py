# The text of a MemoryError.
try:
    "x" * 10**15
except MemoryError as error:
    print(repr(error), str(error), error.args)
