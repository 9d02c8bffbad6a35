# __init_subclass__ is told of every subclass.


class Plugin:
    registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append(cls.__name__)


class A(Plugin):
    pass


class B(Plugin):
    pass


class C(A):
    pass


print(Plugin.registry)
