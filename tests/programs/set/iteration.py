for x in {10, 5, 1}:
    print(x)
print(sorted({3, 2, 1}), sum({1, 2}), min({4, 2}), max({4, 2}), list({7}))
