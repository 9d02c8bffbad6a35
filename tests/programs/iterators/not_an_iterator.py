# __iter__ has to return something with __next__.
class Wrong:
    def __iter__(self):
        return 3


def asked(*args):
    return args


def delegating():
    yield from Wrong()


def unpacking():
    a, b = Wrong()


def looping():
    for _ in Wrong():
        pass


uses = [
    lambda: iter(Wrong()),
    lambda: list(Wrong()),
    lambda: [*Wrong()],
    lambda: [x for x in Wrong()],
    lambda: asked(*Wrong()),
    lambda: sum(Wrong()),
    lambda: max(Wrong()),
    lambda: sorted(Wrong()),
    lambda: set(Wrong()),
    lambda: dict(Wrong()),
    lambda: list(zip(Wrong())),
    lambda: list(map(str, Wrong())),
    lambda: list(enumerate(Wrong())),
    lambda: next(delegating()),
    unpacking,
    looping,
]
for use in uses:
    try:
        print(use())
    except TypeError as e:
        print(e)


class OfItself:
    def __iter__(self):
        return self


try:
    list(OfItself())
except TypeError as e:
    print(e)


class Refused:
    __iter__ = None


try:
    iter(Refused())
except TypeError as e:
    print(e)
for _ in Wrong():
    pass
