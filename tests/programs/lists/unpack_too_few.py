# More variables than items.
a, b, c = [1, 2]
