# The default is made when the function is defined.
def add(x, items=[]):
    items.append(x)
    return items


print(add(1), add(2), add(3, []))
print(add(4))
