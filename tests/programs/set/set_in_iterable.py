# A set is no item of a set, in the methods that compute with hashes either.
s = {1, 2}
for operation in (s.intersection, s.union, s.symmetric_difference, s.intersection_update, s.update):
    try:
        operation([1, {2}])
        print("no error")
    except TypeError as error:
        print(error)
print({2} in {frozenset([2])}, s.issuperset([1]))
