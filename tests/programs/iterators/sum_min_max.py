# sum, min and max over iterators, with defaults and keys.
print(sum(iter([1, 2])), sum([0.5, 0.25], 1), sum([[1], [2]], []), min(iter([3, 1])), max("hello"), min([], default="none"), max([-3, 2], key=abs))
try:
    max([])
except ValueError as error:
    print(error)
try:
    sum(["a"])
except TypeError as error:
    print(error)
try:
    sum(["a", "b"], "")
except TypeError as error:
    print(error)
