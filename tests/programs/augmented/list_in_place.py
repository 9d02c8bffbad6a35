# += on a list changes the list itself.
a = [1]
b = a
a += [2]
a *= 2
print(a, b, a is b)
