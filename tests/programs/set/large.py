s = set(range(0, 3000, 3)) & set(range(0, 3000, 5))
print(len(s), sum(s), s - set(range(100, 3000)))
