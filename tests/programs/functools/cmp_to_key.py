# Sorting with a comparison function.
from functools import cmp_to_key


def compare(a, b):
    return (a > b) - (a < b) if len(a) == len(b) else len(a) - len(b)


print(sorted(["ccc", "a", "bb", "aa", "b"], key=cmp_to_key(compare)))
print(max([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
