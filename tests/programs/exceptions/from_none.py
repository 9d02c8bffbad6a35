# from None hides the context.
try:
    try:
        int("x")
    except ValueError:
        raise RuntimeError("clean") from None
except RuntimeError as error:
    print(error, error.__cause__, repr(error.__context__), error.__suppress_context__)
