def guarded(a, b):
    with a, b as c:
        return c
