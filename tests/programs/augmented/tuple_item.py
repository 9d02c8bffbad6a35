# The list in the tuple has changed, then the assignment fails.
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error)
print(t)
