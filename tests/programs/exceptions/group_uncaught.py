# An uncaught group.
raise ExceptionGroup("all failed", [ValueError("a"), KeyError("b")])
