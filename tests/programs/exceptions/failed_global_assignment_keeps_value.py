# The same for global variables, and for names of the handler.
x = "kept"
try:
    x = missing_name
except NameError as error:
    print(error, x)
try:
    x = [][0]
except IndexError as error:
    print(error, x)
