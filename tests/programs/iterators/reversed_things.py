# reversed() of sequences; not of sets and generators.
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(5))), list(reversed((1, 2))))
for bad in ({1}, (x for x in [])):
    try:
        reversed(bad)
    except TypeError as error:
        print(error)
