# Order of large numbers.
a = 10 ** 40
print(a < a + 1, a == 10 ** 40, a > -a, a == float(10 ** 22), max([a, 5, a + 1]))
