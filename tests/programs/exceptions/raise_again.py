# raise alone raises the current one again.
try:
    try:
        raise KeyError("k")
    except KeyError:
        print("seen")
        raise
except KeyError as error:
    print("again", error)
