# in, is and comparisons in one chain.
a = [1]
print(1 in a in [a], 1 in [1] == True, (1 in [1]) == True, 3 > 2 == True, (3 > 2) == True, None is None is None)
