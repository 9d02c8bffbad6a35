# Several results at once.
def divide(a, b):
    return a // b, a % b


q, r = divide(17, 5)
print(q, r)
print(divide(9, 4))
