# The cause has to be an exception.
try:
    raise ValueError("v") from 5
except TypeError as error:
    print(error)
try:
    raise ValueError("v") from KeyError
except ValueError as error:
    print(repr(error.__cause__))
