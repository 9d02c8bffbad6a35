# Two names for one list.
a = [1]
b = a
b.append(2)
print(a, b is a)
b = b + [3]
print(a, b, b is a)
