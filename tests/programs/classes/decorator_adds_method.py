# A class decorator with arguments that adds a method.


def named(name):
    def decorate(cls):
        cls.describe = lambda self: f"{name}: {self.x}"
        return cls
    return decorate


@named("thing")
class A:
    def __init__(self, x):
        self.x = x


print(A(4).describe())
