# obj.__dict__: a dict of the attributes of an object, in which storing is storing an attribute.

_plain = dict


def of(owner, attributes):
    live = dict(attributes)
    object.__setattr__(live, "_owner", owner)
    return live


class dict(_plain):
    def __setitem__(self, name, value):
        _store_own(self._owner, name, value)
        super().__setitem__(name, value)

    def __delitem__(self, name):
        super().__delitem__(name)
        _store_own(self._owner, name)

    def update(self, *others, **named):
        for name, value in _plain(*others, **named).items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, *default):
        if name not in self:
            return super().pop(name, *default)
        value = self[name]
        del self[name]
        return value

    def popitem(self):
        if not self:
            raise KeyError("popitem(): dictionary is empty")
        name = list(self)[-1]
        return name, self.pop(name)

    def clear(self):
        for name in list(self):
            del self[name]
