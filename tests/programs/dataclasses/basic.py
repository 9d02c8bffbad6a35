# A dataclass has __init__, __repr__ and __eq__.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, p == Point(1, 0), p != Point(1, 1), Point(y=2, x=1).y, p == (1, 0))
p.x = 10
print(p)
try:
    Point()
except TypeError as error:
    print(error)
