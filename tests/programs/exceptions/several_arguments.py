# Exceptions with other arguments.
for error in [Exception(), Exception("one"), Exception("a", 2), ValueError(3)]:
    print(str(error), repr(error), error.args)
