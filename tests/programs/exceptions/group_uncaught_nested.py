def f(x):
    raise ValueError(x)
def g():
    errors = []
    for i in range(3):
        try:
            f(i)
        except ValueError as e:
            e.add_note(f"note {i}")
            e.add_note("two\nlines")
            errors.append(e)
    try:
        raise KeyError("k")
    except KeyError:
        raise ExceptionGroup("inner", errors[:2] + [ExceptionGroup("deep", [errors[2]])])
try:
    g()
except* OSError:
    pass
