# Without brackets as the only argument.
print(sum(x * x for x in range(4)), max(len(w) for w in ["a", "bbb"]), any(x > 2 for x in [1, 2]))
