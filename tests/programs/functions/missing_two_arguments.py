# A call with two arguments missing names both.
def add(a, b, c):
    return a + b + c


add(1)
