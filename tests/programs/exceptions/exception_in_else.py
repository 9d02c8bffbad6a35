# An exception in else is not handled by the same try.
try:
    try:
        pass
    except ValueError:
        print("no")
    else:
        raise ValueError("from else")
except ValueError as error:
    print("outer", error)
