# What the types of iterators are called.
class Sequence:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return [1, 2][index]


letters = {"a": 1}
iterators = [
    iter([]),
    iter(()),
    iter(letters),
    iter(letters.keys()),
    iter(letters.values()),
    iter(letters.items()),
    iter({1}),
    iter(frozenset()),
    iter("abc"),
    iter("äöü"),
    iter(b"abc"),
    iter(range(3)),
    iter(int, 1),
    iter(Sequence()),
    reversed([1]),
    reversed((1,)),
    reversed(Sequence()),
    enumerate([]),
    zip([], []),
    map(str, [1]),
    map(pow, [1], [2]),
    filter(None, [1]),
    (x for x in []),
    enumerate(x for x in [1]),
    zip(x for x in [1]),
]
for iterator in iterators:
    print(type(iterator), type(iterator).__name__, repr(iterator).split(" at ")[0].split(" object")[0])
    assert iter(iterator) is iterator
print([list(iterator) for iterator in iterators[:12]])
