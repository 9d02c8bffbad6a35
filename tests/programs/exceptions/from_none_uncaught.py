# Uncaught, with the context hidden.
try:
    {}["x"]
except KeyError:
    raise ValueError("no x") from None
