# A number has no items.
a, b = 5
