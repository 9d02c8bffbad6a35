# A bad first iterable is found when the expression is evaluated.
try:
    g = (x for x in 5)
except TypeError as error:
    print(error)
