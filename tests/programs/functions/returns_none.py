# A function without return gives None.
def nothing():
    pass


print(nothing())
print(nothing() is None)
