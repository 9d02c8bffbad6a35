# The most common one.
x = None
x.append(1)
