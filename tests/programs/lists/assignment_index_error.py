# Writing past the end.
a = [1, 2]
a[-3] = 0
