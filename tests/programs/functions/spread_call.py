# *list spreads a list over the parameters.
def add(a, b, c):
    return a + b + c


numbers = [1, 2, 3]
print(add(*numbers))
print(add(10, *[20, 30]))
