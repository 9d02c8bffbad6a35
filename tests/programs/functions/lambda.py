# A small function without a name.
add = lambda a, b=10: a + b
print(add(1), add(1, 2))
print((lambda: 42)())
print((lambda *xs: len(xs))(1, 2, 3))
