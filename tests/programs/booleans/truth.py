# What counts as true.
for x in [0, 1, -1, 0.0, "", "a", [], [0], None, (), (0,), 10 ** 30]:
    print(repr(x), bool(x), not x)
