# What counts as what.
import collections
import collections.abc as abc


def generator():
    yield 1


class Own:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1


class Counting:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Caller:
    def __call__(self):
        return 1


class Equal:
    def __eq__(self, other):
        return True


class Words(list):
    pass


class Awaited:
    def __await__(self):
        yield


values = {
    "list": [], "tuple": (), "str": "", "bytes": b"", "range": range(3), "dict": {}, "set": set(), "frozenset": frozenset(),
    "int": 3, "float": 1.5, "None": None, "function": generator, "generator": generator(), "iterator": iter([]), "keys": {}.keys(),
    "items": {}.items(), "values": {}.values(), "zip": zip(), "enumerate": enumerate([]), "len": len, "class": Own, "Own": Own(),
    "Counting": Counting(), "Caller": Caller(), "Equal": Equal(), "Words": Words(), "Awaited": Awaited(), "object": object(),
    "deque": collections.deque(), "Counter": collections.Counter(), "defaultdict": collections.defaultdict(int), "lambda": lambda: 0,
    "method": [].append, "bytearray": bytearray(), "map": map(len, []), "filter": filter(None, []), "dict iterator": iter({}),
    "set iterator": iter(set()), "range iterator": iter(range(1)), "str iterator": iter("a"), "reversed": reversed([]),
}
kinds = [
    abc.Hashable, abc.Callable, abc.Sized, abc.Container, abc.Iterable, abc.Iterator, abc.Reversible, abc.Collection, abc.Sequence,
    abc.MutableSequence, abc.Set, abc.MutableSet, abc.Mapping, abc.MutableMapping, abc.Awaitable, abc.MappingView, abc.KeysView,
]
for name, value in values.items():
    if name not in ("map", "filter"):
        print(name, [kind.__name__ for kind in kinds if isinstance(value, kind)])
print(issubclass(list, abc.Sequence), issubclass(dict, abc.Sequence), issubclass(Own, (int, abc.Sized)), issubclass(abc.Sequence, abc.Sized))
