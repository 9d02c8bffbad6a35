# An exception in __exit__ replaces the one of the body.


class M:
    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        raise KeyError("exit")


try:
    with M():
        raise ValueError("body")
except KeyError as error:
    print(error, repr(error.__context__))
