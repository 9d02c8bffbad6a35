# A text and a number cannot be added either.
print("1" + 1)
