# iter() of an iterator is the iterator itself.
it = iter([1, 2, 3, 4])
print(iter(it) is it, next(it), list(it), list(it))
z = zip("ab", [1, 2])
print(next(z), list(z), list(z))
