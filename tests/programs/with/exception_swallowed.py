# __exit__ that returns True swallows the exception.


class Swallow:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind.__name__ if kind else None, error)
        return kind is not None and issubclass(kind, self.kinds)


with Swallow(ValueError):
    int("x")
print("goes on")
try:
    with Swallow(ValueError):
        {}["k"]
except KeyError as error:
    print("not swallowed", error)
