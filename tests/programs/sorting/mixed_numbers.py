# Integers, floats and booleans sort together.
print(sorted([3, 1.5, True, -2, 0.0, False, 10**20, 1e19]), sorted([0.1 + 0.2, 0.3]), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]))
