# A number and a text have no order, but can be compared for equality.
print(1 == "1", 1 != "1")
print(1 < "1")
