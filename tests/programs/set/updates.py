a = {1, 2, 3}
b = a
a |= {4}
a &= {2, 3, 4}
a -= {2}
a ^= {3, 9}
print(a, b, a is b)
a.update([1], [2])
a.intersection_update([1, 2, 9])
a.difference_update([9])
a.symmetric_difference_update([2, 5])
print(a, b)
