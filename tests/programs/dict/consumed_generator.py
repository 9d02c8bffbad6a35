print(dict((x, str(x)) for x in range(3)), sorted({v: k for k, v in {1: 2}.items()}))
