# enumerate with a start value.
print(list(enumerate("ab")), list(enumerate(["x"], 5)), list(enumerate(["x", "y"], start=-1)))
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
