# del takes a name away.
x = 1
del x
try:
    print(x)
except NameError as error:
    print(error)
