print(list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.items())))
