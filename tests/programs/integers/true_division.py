# / always gives a float.
print(7 / 2, 6 / 2, -1 / 3, 0 / 5)
