# add_note (3.11) collects notes.
try:
    try:
        raise ValueError("v")
    except ValueError as error:
        error.add_note("while testing")
        raise
except ValueError as error:
    print(error, error.__notes__)
