# if-else in the value and if at the end.
print([x if x % 2 else -x for x in range(6) if x > 1], {("even", "odd")[n % 2] for n in range(1)}, [a + b for a in "ab" for b in "cd" if a + b != "ad"])
