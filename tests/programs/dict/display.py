d = {}
print(d, {1: 2}, {'a': [1], 'b': {2: 3}})
print({1: 'x', 1.0: 'y', True: 'z'}, {0: 1, False: 2})
