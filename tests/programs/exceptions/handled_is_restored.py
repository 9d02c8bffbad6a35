# After an inner try the outer exception is the current one again.
try:
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise
except KeyError as error:
    print("re-raised", error)
