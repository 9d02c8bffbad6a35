d = {1: 2, 'x': None}
print(1 in d, 1.0 in d, 2 in d, 'x' in d, None in d, 1 not in d)
