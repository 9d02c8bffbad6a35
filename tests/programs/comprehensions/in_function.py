# A comprehension uses locals and parameters.
def scale(items, factor):
    offset = 100
    return [offset + factor * x for x in items]


print(scale([1, 2, 3], 10))
