print(set([3, 1, 2]), set('a'), set(range(20)), set({1: 2}), frozenset([1, 2]), frozenset())
