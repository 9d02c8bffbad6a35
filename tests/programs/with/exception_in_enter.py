# When __enter__ fails, __exit__ is not called, but that of the items before is.


class M:
    def __init__(self, name, bad=False):
        self.name, self.bad = name, bad

    def __enter__(self):
        if self.bad:
            raise OSError("cannot enter " + self.name)
        print("enter", self.name)

    def __exit__(self, kind, *rest):
        print("exit", self.name, kind.__name__)


try:
    with M("a"), M("b", True):
        print("never")
except OSError as error:
    print(error)
