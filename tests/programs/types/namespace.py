# An object with nothing but attributes.
from types import SimpleNamespace

n = SimpleNamespace(x=1, name="two")
print(n, n.x, n.name)
n.more = [3]
del n.x
print(n, n == SimpleNamespace(name="two", more=[3]), n == SimpleNamespace(), n != 3, SimpleNamespace())


class Settings(SimpleNamespace):
    pass


print(Settings(a=1))
