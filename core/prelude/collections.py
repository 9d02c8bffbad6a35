# Containers for special purposes. deque is native.

from _arguments import bind
from heapq import nlargest


# A dict that makes the values that are missing: default_factory().
class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {super().__repr__()})"


# How often each item occurs.
class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    # Unlike dict's: adds to the counts.
    def update(self, iterable=None, /, **kwds):
        if isinstance(iterable, dict):
            for item, count in iterable.items():
                self[item] = self.get(item, 0) + count
        elif iterable is not None:
            for item in iterable:
                self[item] = self.get(item, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if isinstance(iterable, dict):
            for item, count in iterable.items():
                self[item] = self.get(item, 0) - count
        elif iterable is not None:
            for item in iterable:
                self[item] = self.get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        for item, count in self.items():
            for _ in range(count):
                yield item

    def total(self):
        return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, item):
        if item in self:
            super().__delitem__(item)

    # Missing items count as 0, in both.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[item] == other[item] for item in _items_of_both(self, other))

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[item] <= other[item] for item in _items_of_both(self, other))

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other <= self

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other < self

    # The results of operators have only the counts above 0.

    def __add__(self, other):
        return _combined(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        return _combined(self, other, lambda a, b: a - b)

    def __or__(self, other):
        return _combined(self, other, lambda a, b: b if a < b else a)

    def __and__(self, other):
        return _combined(self, other, lambda a, b: a if a < b else b)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        return _replaced(self, self + other)

    def __isub__(self, other):
        return _replaced(self, self - other)

    def __ior__(self, other):
        return _replaced(self, self | other)

    def __iand__(self, other):
        return _replaced(self, self & other)

    def __repr__(self):
        if not self:
            return "Counter()"
        try:
            ordered = dict(self.most_common())
        except TypeError:  # counts that cannot be compared
            ordered = dict(self)
        return f"Counter({ordered!r})"


def _count_of(entry):
    return entry[1]


def _items_of_both(a, b):
    return [*a, *[item for item in b if item not in a]]


def _combined(a, b, combine):
    if not isinstance(b, Counter):
        return NotImplemented
    result = Counter()
    for item in _items_of_both(a, b):
        count = combine(a[item], b[item])
        if count > 0:
            result[item] = count
    return result


def _replaced(counter, new):
    counts = dict(new)
    counter.clear()
    counter.update(counts)
    return counter


# Dicts keep the order too; this one can change it, and compares it.
class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            others = dict(self)
            self.clear()
            self[key] = value
            self.update(others)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict) and list(self) != list(other):
            return False
        return super().__eq__(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({list(self.items())!r})"


# Several dicts looked through one after the other; changes go to the first.
class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __len__(self):
        return len(set().union(*self.maps))

    def __bool__(self):
        return any(self.maps)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def keys(self):
        return dict(self.items()).keys()

    def values(self):
        return dict(self.items()).values()

    def items(self):
        return {key: self[key] for key in self}.items()

    def new_child(self, m=None, **kwargs):
        return ChainMap(kwargs if m is None else {**m, **kwargs}, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __repr__(self):
        return f"ChainMap({', '.join([repr(mapping) for mapping in self.maps])})"


# A class of tuples whose items have names.
def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = field_names.replace(",", " ").split() if isinstance(field_names, str) else [*map(str, field_names)]
    _check_names(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    with_default = dict(zip(names[len(names) - len(defaults) :], defaults))

    class Row(tuple):
        _fields = tuple(names)
        _field_defaults = with_default
        __match_args__ = tuple(names)
        __slots__ = ()

        def __new__(cls, /, *args, **kwargs):
            values = bind(f"{typename}.__new__", names, with_default, args, kwargs)
            return tuple.__new__(cls, values.values())

        @classmethod
        def _make(cls, iterable):
            values = tuple(iterable)
            if len(values) != len(names):
                raise TypeError(f"Expected {len(names)} arguments, got {len(values)}")
            return tuple.__new__(cls, values)

        def _replace(self, /, **kwargs):
            for name in kwargs:
                if name not in names:
                    raise ValueError(f"Got unexpected field names: {[n for n in kwargs if n not in names]!r}")
            return self._make([kwargs.get(name, value) for name, value in zip(names, self)])

        def _asdict(self):
            return dict(zip(names, self))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            fields = [f"{name}={value!r}" for name, value in zip(names, self)]
            return f"{type(self).__name__}({', '.join(fields)})"

    # A class of that name, so that it is called so wherever its objects are spoken of.
    named = type(typename, (tuple,), dict(Row.__dict__))
    named.__doc__ = f"{typename}({', '.join(names)})"
    named.__module__ = "__main__" if module is None else module
    for position, name in enumerate(names):
        setattr(named, name, _item(position))
    return named


def _item(position):
    return property(lambda self: self[position], _refuse)


def _refuse(self, value):
    raise AttributeError("can't set attribute")


def _check_names(typename, names, rename):
    seen = []
    for position, name in enumerate(names):
        if rename and (not _is_usable(name) or name.startswith("_") or name in seen):
            names[position] = f"_{position}"
        seen.append(names[position])
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if not _is_usable(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for position, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:position]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")


_keywords = (
    "False None True and as assert async await break class continue def del elif else except finally for from global "
    "if import in is lambda nonlocal not or pass raise return try while with yield"
).split()


def _is_usable(name):
    return name.isidentifier() and name not in _keywords
