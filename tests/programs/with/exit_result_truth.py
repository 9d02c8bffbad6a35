# Any true value swallows.


class M:
    def __init__(self, result):
        self.result = result

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return self.result


for result in (True, 1, "yes", [0], None, 0, ""):
    try:
        with M(result):
            raise ValueError
        print(repr(result), "swallowed")
    except ValueError:
        print(repr(result), "passed on")
