# A string as the first statement does nothing.
def f():
    """Explains f."""
    return 1


"and so does this"
print(f())
