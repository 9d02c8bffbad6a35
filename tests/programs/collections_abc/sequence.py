# Sequences and sets of one's own.
from collections.abc import Iterator, MutableSequence, MutableSet, Sequence, Set


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


s = Squares(5)
print(list(s), 9 in s, 8 in s, list(reversed(s)), s.index(4), s.count(16), len(s), isinstance(s, Sequence))
try:
    s.index(5)
except ValueError as error:
    print(repr(error))


class Log(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        print("set", i, value)
        self.items[i] = value

    def __delitem__(self, i):
        print("del", i)
        del self.items[i]

    def insert(self, i, value):
        print("insert", i, value)
        self.items.insert(i, value)


log = Log(1, 2, 3)
log.append(4)
log.extend([5, 6])
log += [7]
log.reverse()
log.remove(5)
print(log.pop(), log.pop(0), log.items, list(log))
log.clear()


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return bool(self.bits >> item & 1)

    def __iter__(self):
        return (i for i in range(self.bits.bit_length()) if self.bits >> i & 1)

    def __len__(self):
        return self.bits.bit_count()

    def add(self, item):
        self.bits |= 1 << item

    def discard(self, item):
        self.bits &= ~(1 << item)


a, b = Bits([1, 2, 3]), Bits([3, 4])
for result in (a & b, a | b, a - b, a ^ b, b - a):
    print(sorted(result), type(result).__name__)
print(a <= b, Bits([1]) < a, a >= Bits([2]), a == Bits([3, 2, 1]), a != b, a.isdisjoint(Bits([9])), isinstance(a, Set), a == {1, 2, 3})
a |= b
a -= Bits([1])
a.remove(2)
print(sorted(a), a.pop(), sorted(a))
try:
    a.remove(9)
except KeyError as error:
    print("KeyError", error)


class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), iter(Countdown(1)) is not None, next(Countdown(9)))
try:
    Sequence()
except TypeError as error:
    print(error)
