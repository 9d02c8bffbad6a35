# str of a KeyError is the repr of the key.
for key in ("name", 3, ("a", 1), None):
    try:
        {}[key]
    except KeyError as error:
        print(error, error.args)
