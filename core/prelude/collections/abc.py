# Abstract classes of containers and of what can be called, iterated over or awaited. A class that has the methods
# counts as one of the smaller ones without being derived from it. What is native is listed: its operations are not
# methods that could be asked for.

from abc import ABC, abstractmethod
from collections import deque


async def _coroutine():
    pass


async def _async_generator():
    yield


def _kinds(*values):
    return tuple([type(value) for value in values])


_made = _coroutine()
_native_coroutines = _kinds(_made)
_made.close()
_native_generators = _kinds(_ for _ in ())
_native_async_generators = _kinds(_async_generator())
_views = _kinds({}.keys(), {}.items(), {}.values())
_sets = (set, frozenset, *_views[:2])
_sequences = (list, tuple, str, range, bytes, bytearray)
_lengths = (*_sequences, dict, deque, *_sets, _views[2])
_reversibles = (*_sequences, dict, deque, *_views)
_native_iterators = _native_generators + _kinds(
    iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(0)), iter(b""), reversed([]), zip(), enumerate([]), iter(deque())
)
_native_callables = _kinds(len, _kinds, [].append, ABC().__init__) + (type,)
_unhashable = (list, dict, set, bytearray, deque, *_views[:2])


class _Abstract(ABC):
    _wanted = ()  # methods that make a class count
    _native = ()  # native types that count

    # Asked about types that are not derived from cls.
    def _class_instancecheck(cls, kind):
        if "_native" not in cls.__dict__:
            return False  # a class of the program
        if issubclass(kind, cls._native):
            return True
        wanted = cls.__dict__.get("_wanted", ())
        return bool(wanted) and all(_has(kind, name) for name in wanted)

    def __class_getitem__(cls, parameters):
        return cls


# A native type has no dict.
def _has(kind, name):
    for cls in kind.__mro__:
        own = getattr(cls, "__dict__", ())
        if name in own:
            return own[name] is not None
    return False


class Hashable(_Abstract):
    _native = ()

    def _class_instancecheck(cls, kind):
        if cls is not Hashable:
            return _Abstract._class_instancecheck(cls, kind)
        for base in kind.__mro__:
            own = getattr(base, "__dict__", ())
            if "__hash__" in own:
                return own["__hash__"] is not None
            if "__eq__" in own or base in _unhashable:
                return False
        return True

    @abstractmethod
    def __hash__(self):
        return 0


class Callable(_Abstract):
    _wanted = ("__call__",)
    _native = _native_callables

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


class Sized(_Abstract):
    _wanted = ("__len__",)
    _native = _lengths

    @abstractmethod
    def __len__(self):
        return 0


class Container(_Abstract):
    _wanted = ("__contains__",)
    _native = _lengths

    @abstractmethod
    def __contains__(self, x):
        return False


class Iterable(_Abstract):
    _wanted = ("__iter__",)
    _native = _lengths + _native_iterators

    @abstractmethod
    def __iter__(self):
        return iter(())


class Iterator(Iterable):
    _wanted = ("__iter__", "__next__")
    _native = _native_iterators

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


class Reversible(Iterable):
    _wanted = ("__reversed__", "__iter__")
    _native = _reversibles

    @abstractmethod
    def __reversed__(self):
        return iter(())


class Collection(Sized, Iterable, Container):
    _wanted = ("__len__", "__iter__", "__contains__")
    _native = Container._native


class Generator(Iterator):
    _wanted = ("__iter__", "__next__", "send", "throw", "close")
    _native = _native_generators

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ if val is None else val

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("generator ignored GeneratorExit")


class Awaitable(_Abstract):
    _wanted = ("__await__",)
    _native = _native_coroutines

    @abstractmethod
    def __await__(self):
        yield


class Coroutine(Awaitable):
    _wanted = ("__await__", "send", "throw", "close")
    _native = _native_coroutines


class AsyncIterable(_Abstract):
    _wanted = ("__aiter__",)
    _native = _native_async_generators

    @abstractmethod
    def __aiter__(self):
        return self


class AsyncIterator(AsyncIterable):
    _wanted = ("__aiter__", "__anext__")
    _native = _native_async_generators

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self


class AsyncGenerator(AsyncIterator):
    _wanted = ("__aiter__", "__anext__", "asend", "athrow", "aclose")
    _native = _native_async_generators


class Sequence(Reversible, Collection):
    _wanted = ()
    _native = (*_sequences, deque)

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                value = self[i]
                yield value
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        for i in range(start, len(self) if stop is None else min(stop, len(self))):
            if self[i] is value or self[i] == value:
                return i
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


class MutableSequence(Sequence):
    _native = (list, bytearray, deque)

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        for value in list(values) if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    _wanted = ()
    _native = _sets

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(item in other for item in self)

    def __lt__(self, other):
        return len(self) < len(other) and self <= other if isinstance(other, Set) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(item in self for item in other)

    def __gt__(self, other):
        return len(self) > len(other) and self >= other if isinstance(other, Set) else NotImplemented

    def __eq__(self, other):
        return len(self) == len(other) and self <= other if isinstance(other, Set) else NotImplemented

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable([item for item in other if item in self])

    __rand__ = __and__

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable([*self, *other])

    __ror__ = __or__

    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        others = other if isinstance(other, Set) else list(other)
        return self._from_iterable([item for item in self if item not in others])

    def __rsub__(self, other):
        return self._from_iterable([item for item in other if item not in self])

    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        others = other if isinstance(other, Set) else self._from_iterable(other)
        return (self - others) | (others - self)

    __rxor__ = __xor__


class MutableSet(Set):
    _native = (set,)

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        while len(self):
            self.pop()

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __isub__(self, it):
        for value in list(it):
            self.discard(value)
        return self

    def __ixor__(self, it):
        for value in list(it):
            if value in self:
                self.discard(value)
            else:
                self.add(value)
        return self


class Mapping(Collection):
    _wanted = ()
    _native = (dict,)
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


_missing = object()


class MutableMapping(Mapping):
    _native = (dict,)

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is _missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        while len(self):
            self.popitem()

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class MappingView(Sized):
    _wanted = ()
    _native = _views

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
    _native = _views[:1]

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    _native = _views[1:2]

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    _native = _views[2:]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]
