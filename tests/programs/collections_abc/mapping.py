# A mapping made of a few methods; the rest comes with it.
from collections.abc import Mapping, MutableMapping


class Lower(MutableMapping):
    def __init__(self, **pairs):
        self._data = {}
        self.update(pairs)

    def __getitem__(self, key):
        return self._data[key.lower()]

    def __setitem__(self, key, value):
        self._data[key.lower()] = value

    def __delitem__(self, key):
        del self._data[key.lower()]

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


m = Lower(A=1, b=2)
m["C"] = 3
print(m["a"], m["B"], "c" in m, "D" in m, m.get("x"), m.get("x", 0), len(m), list(m))
print(list(m.keys()), list(m.items()), list(m.values()), ("a", 1) in m.items(), 2 in m.values(), "A" in m.keys())
print(m == {"a": 1, "b": 2, "c": 3}, m != {}, m.pop("A"), m.pop("A", "gone"), m.setdefault("z", 26), m.setdefault("z", 0))
m.update([("q", 1)], r=2)
m.update({"s": 3})
print(dict(m), m.popitem(), isinstance(m, Mapping), isinstance(m, dict), m.keys() & {"q", "x"}, sorted(m.keys() | {"x"}))
m.clear()
print(len(m), bool(m))
for wrong in (lambda: m["no"], lambda: m.pop("no"), lambda: m.popitem(), lambda: hash(m), lambda: Mapping()):
    try:
        print(wrong())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


class Half(Mapping):
    def __len__(self):
        return 0


try:
    Half()
except TypeError as error:
    print(error)
