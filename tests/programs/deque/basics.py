from collections import deque

d = deque()
print(d, len(d), bool(d), list(d))
d.append(1)
d.append(2)
d.appendleft(0)
d.extend([3, 4])
d.extendleft("ab")
print(d, len(d), bool(d), d[0], d[-1], d[3], 3 in d, 9 in d)
print(d.pop(), d.popleft(), d)
d.rotate()
print(d)
d.rotate(-2)
print(d)
d.rotate(100)
print(d)
d.reverse()
print(d, list(reversed(d)), d.count(2), d.index(2), d.index(2, 1), d.copy() == d, d.copy() is d)
d.insert(1, "x")
d.insert(-1, "y")
d.insert(99, "z")
d.insert(-99, "w")
print(d)
d.remove("x")
del d[0]
d[0] = "first"
d[-1] = "last"
print(d, d.maxlen, type(d), type(d).__name__)
d.clear()
print(d, d == deque(), deque([1, 2]) == deque((1, 2)), deque([1]) == [1], deque([1, 2]) < deque([1, 3]))
print(deque("abc") + deque("de"), deque([1, 2]) * 2, 2 * deque([1]), deque([1]) != deque([1]))
d += [1, 2, 3]
d *= 2
print(d, sum(d), max(d), sorted(d), tuple(d), [x * 2 for x in d], {*d})
a, b, *c = d
print(a, b, c)
nested = deque([deque([1]), [2], (3,)])
nested.append(nested)
print(nested)
for i, x in enumerate(deque("xyz")):
    print(i, x)
