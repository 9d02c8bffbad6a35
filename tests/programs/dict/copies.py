a = {1: [2]}
b = a.copy()
b[3] = 4
b[1].append(5)
print(a, b)
