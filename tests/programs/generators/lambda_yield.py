# A lambda can be a generator.
f = lambda n: (yield from range(n))
print(list(f(3)))
