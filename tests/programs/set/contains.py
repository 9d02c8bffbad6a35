print(1 in {1, 2}, 3 in {1, 2}, {1} in {frozenset([1])}, 2.0 in {2}, 5 not in {5})
