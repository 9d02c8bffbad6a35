# Frozen instances cannot be changed and can be keys.
from dataclasses import dataclass, FrozenInstanceError


@dataclass(frozen=True)
class Point:
    x: int
    y: int


p = Point(1, 2)
try:
    p.x = 5
except FrozenInstanceError as error:
    print(error)
print({p: "a"}[Point(1, 2)], len({Point(0, 0), Point(0, 0)}), hash(p) == hash(Point(1, 2)))
