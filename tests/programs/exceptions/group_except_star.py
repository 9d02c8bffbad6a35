# except* takes the parts of a group that fit.
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3), KeyError(4)])
except* ValueError as group:
    print("values", [e.args for e in group.exceptions])
except* (TypeError, KeyError) as group:
    print("others", [type(e).__name__ for e in group.exceptions])
