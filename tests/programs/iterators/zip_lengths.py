# zip stops at the shortest; strict=True insists.
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], [3, 4], [5, 6])))
try:
    list(zip([1, 2], [3], strict=True))
except ValueError as error:
    print(error)
a, b = zip(*[(1, "x"), (2, "y")])
print(a, b, dict(zip("ab", [1, 2])))
