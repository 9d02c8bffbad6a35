# Tuples are lists that cannot change.
t = (1, "a", [2])
t[2].append(3)
print(t, t[0], t[1:], len(t), t + (4,), (1, 2) == (1, 2), (1, 2) < (1, 3), ())
t[0] = 5
