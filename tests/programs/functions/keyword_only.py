# Parameters after * can only be given by name.
def scale(value, *, factor=2):
    return value * factor


print(scale(4), scale(4, factor=5))
scale(4, 5)
