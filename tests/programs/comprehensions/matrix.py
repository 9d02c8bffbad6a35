# Nested comprehensions: transposing and flattening.
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], [x for row in m for x in row], [[0] * 2 for _ in range(2)])
