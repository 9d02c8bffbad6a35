# map over several iterables stops at the shortest.
print(list(map(lambda a, b: a * b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(str.upper, ["a", "b"])))
try:
    list(map(lambda a: a, [1], [2]))
except TypeError as error:
    print(error)
