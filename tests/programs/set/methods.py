a = {1, 2, 3}
print(a.union([4], (5,)), a.intersection([1, 9], {1}), a.difference([1], [2]), a.symmetric_difference([3, 4]))
