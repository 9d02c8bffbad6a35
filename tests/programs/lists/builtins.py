# Functions over lists.
a = [3, 1, 2]
print(len(a), sum(a), min(a), max(a), any(a), all(a), list(reversed(a)), list(range(3)))
print(list(enumerate("ab")), list(zip([1, 2], "xy")))
