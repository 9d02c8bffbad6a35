# Later keys win in a dict comprehension; order is of the first.
print({k % 3: k for k in range(7)}, {len(w): w for w in ["a", "bb", "c"]})
