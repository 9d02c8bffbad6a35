# A name nobody defined.
print("before")
print(missing)
