# An error in the body: the class does not come to be.
try:
    class A:
        x = 1
        y = undefined_name
except NameError as error:
    print(error)
try:
    A
except NameError as error:
    print(error)
