# A decorator gets the class and returns what the name stands for.


def register(cls):
    registry[cls.__name__] = cls
    cls.registered = True
    return cls


registry = {}


@register
class A:
    pass


@register
class B:
    pass


print(sorted(registry), A.registered, registry["B"] is B)
