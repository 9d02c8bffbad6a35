# Attributes can be put on any exception.
try:
    error = ValueError("v")
    error.extra = [1, 2]
    raise error
except ValueError as caught:
    print(caught.extra, caught)
