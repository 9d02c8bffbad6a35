from collections import deque


class History(deque):
    def __init__(self, size):
        super().__init__(maxlen=size)
        self.added = 0

    def add(self, item):
        self.append(item)
        self.added += 1
        return self


h = History(2)
h.add(1).add(2).add(3)
print(list(h), len(h), h[0], 2 in h, 9 in h, h.maxlen, h.added, h == deque([2, 3]), bool(h), isinstance(h, deque))


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __repr__(self):
        return f"Point({self.x})"


d = deque([Point(1), Point(2)])
print(d, Point(2) in d, d.index(Point(2)), d == deque([Point(1), Point(2)]), d.count(Point(1)))
d.remove(Point(1))
d.extend(Point(i) for i in range(3))
print(d, [p.x for p in d], list(d), tuple(d)[0])
