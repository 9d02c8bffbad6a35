a, b = {1: 2, 3: 4}
print(a, b)
(k, v), = {5: 6}.items()
print(k, v)
