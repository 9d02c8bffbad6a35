# abs, min, max, sum, divmod, pow, round.
print(abs(-5), min(3, 1, 2), max([3, 1, 2]), sum([1, 2, 3]), sum([1], 10))
print(divmod(17, 5), divmod(-17, 5), pow(2, 10), pow(3, 4, 5), round(7))
