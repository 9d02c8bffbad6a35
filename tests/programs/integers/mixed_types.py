# A number and a text cannot be added.
print(1 + "1")
