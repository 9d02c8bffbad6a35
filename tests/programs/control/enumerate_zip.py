# Counting and walking side by side.
for i, name in enumerate(["a", "b"], 1):
    print(i, name)
for x, y in zip([1, 2, 3], [4, 5]):
    print(x + y)
