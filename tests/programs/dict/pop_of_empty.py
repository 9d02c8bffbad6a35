# An empty dict does not hash the key.
try:
    {}.pop([1])
except KeyError as error:
    print("KeyError", error)
print({}.pop([1], "default"))
try:
    {1: 2}.pop([1])
except TypeError as error:
    print(error)
