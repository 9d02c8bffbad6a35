# What no except* takes is raised again.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("values")
except ExceptionGroup as rest:
    print(rest, [repr(e) for e in rest.exceptions])
