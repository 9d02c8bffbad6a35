# A call with too few arguments.
def add(a, b):
    return a + b


print(add(1))
