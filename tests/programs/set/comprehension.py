print({x % 7 for x in range(50)}, {a + b for a in range(3) for b in range(3)}, set(x for x in [1, 1]))
