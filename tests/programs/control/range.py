# range with one, two, three arguments.
print(list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(5, 2)))
print(len(range(10)), range(10)[3], range(10)[-1], 4 in range(0, 10, 2), 5 in range(0, 10, 2))
print(range(3), range(1, 3), range(1, 9, 2))
