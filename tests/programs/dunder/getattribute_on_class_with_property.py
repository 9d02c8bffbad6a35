# __getattribute__ may refuse names; object.__getattribute__ finds properties and methods.


class Guarded:
    def __init__(self):
        self.open = 1
        self.secret = 2

    @property
    def double(self):
        return self.open * 2

    def method(self):
        return "method"

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("not for you")
        return object.__getattribute__(self, name)


g = Guarded()
print(g.open, g.double, g.method(), hasattr(g, "secret"), getattr(g, "secret", None))
try:
    g.secret
except AttributeError as error:
    print(error)
try:
    g.nothing
except AttributeError as error:
    print(error)
