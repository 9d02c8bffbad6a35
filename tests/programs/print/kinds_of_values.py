# Every kind of value can be printed.
print(1, -1, 1.5, True, None, "text", [1, "two", [3]], (1, 2), 10 ** 20)
