# The walrus inside a comprehension assigns outside.
values = [last := n * 2 for n in range(4)]
print(values, last)
print([y for n in range(5) if (y := n * n) > 3], y)
