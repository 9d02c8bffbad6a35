# The same iterator twice: grouping into pairs.
it = iter([1, 2, 3, 4, 5, 6])
print(list(zip(it, it)))
it = iter("abcdef")
print([a + b + c for a, b, c in zip(it, it, it)])
