# Keywords of a class statement: evaluated in order, handed on with **kwargs, refused where nobody takes them.
registry = {}


class Plugin:
    def __init_subclass__(cls, /, name, **kwargs):
        super().__init_subclass__(**kwargs)
        registry[name] = cls


class Csv(Plugin, name="csv"):
    pass


class Json(Plugin, name="js" + "on"):
    kind = "text"


print({name: cls.__name__ for name, cls in registry.items()})
try:
    class Nameless(Plugin):
        pass
except TypeError as error:
    print(error)
try:
    class Odd(Plugin, name="odd", colour=1):
        pass
except TypeError as error:
    print(type(error).__name__)
try:
    class Plain(name=1):
        pass
except TypeError as error:
    print(error)
