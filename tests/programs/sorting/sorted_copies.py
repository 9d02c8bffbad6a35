# sorted() makes a new list of anything; sort() changes and returns None.
original = (3, 1, 2)
result = sorted(original)
print(original, result, sorted("cab"), sorted({2: "b", 1: "a"}), sorted({3, 1}), sorted(x * 2 for x in original), result.sort(reverse=True), result)
