a, b = {1: 1}, {2: 2, 1: 3}
print(a | b, b | a, {**a, **b, 5: 6})
a |= b
a |= [(7, 8)]
print(a)
