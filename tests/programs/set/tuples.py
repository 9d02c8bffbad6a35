print({(1, 2), (3, 4), (1, 2)}, len({(i, j) for i in range(5) for j in range(i)}))
