# Lists are compared item by item.
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1] == [1.0], [] == [], [1, 2] < [1, 3], [1] < [1, 0])
