print({1}.issubset([1, 2]), {1, 2}.issuperset((1,)), {1}.isdisjoint([2]), {1}.isdisjoint({1}))
