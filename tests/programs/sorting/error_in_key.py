# An exception in the key function leaves the list as it was.
items = [3, 0, 1]
try:
    items.sort(key=lambda x: 1 / x)
except ZeroDivisionError as error:
    print(error, sorted(items) == [0, 1, 3])
