# __getattr__ is asked when __getattribute__, or a property, raises AttributeError.
class Guarded:
    def __init__(self):
        self.own = 1

    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("it is hidden")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "fallback for " + name


class Computed:
    @property
    def broken(self):
        raise AttributeError("inside the property")

    @property
    def works(self):
        return "computed"

    @property
    def fails(self):
        raise ValueError("not an AttributeError")

    def __getattr__(self, name):
        if name == "nothing":
            raise AttributeError("nothing at all")
        return f"fallback for {name}"


guarded = Guarded()
print(guarded.hidden, guarded.other, guarded.own, hasattr(guarded, "hidden"), getattr(guarded, "hidden", 3))
computed = Computed()
print(computed.broken, computed.works, computed.other, getattr(computed, "nothing", "default"))
try:
    print(computed.fails)
except ValueError as e:
    print(e)
for name in ("other", "own"):
    try:
        print(object.__getattribute__(guarded, name))
    except AttributeError as e:
        print(e)
try:
    computed.nothing
except AttributeError as e:
    print(e, e.__context__)


class Strict:
    @property
    def broken(self):
        raise AttributeError("inside the property")


Strict().broken
