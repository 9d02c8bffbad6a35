# str and repr of other values.
print(str(1), str(True), str(None), str([1, "a", None]), repr([]), str((1,)), str(("a", 2)))
