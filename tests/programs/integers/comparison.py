# All comparisons, chained too.
print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1, 1 != 1)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 == 1, 5 > 4 > 4)
