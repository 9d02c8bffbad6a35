# A named tuple.
from collections import namedtuple
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=5), p._asdict(), Point._fields, tuple(p), len(p))
x, y = p
print(x + y, Point._make([3, 4]), isinstance(p, tuple), {p: "key"}[(1, 2)])
try:
    p.x = 3
except AttributeError as error:
    print(error)
