# The first handler that fits is taken, even when a later one fits better.
try:
    raise KeyError("k")
except LookupError:
    print("lookup")
except KeyError:
    print("key")
