# sorted makes a new list, sort changes the list.
a = [3, 1, 2]
print(sorted(a), a, sorted(a, reverse=True))
a.sort()
print(a)
print(sorted(["banana", "Apple", "cherry"]), sorted("hello"))
