# What is frozen refuses to be changed; replace makes another one.
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int


here = Point(0, 0)
try:
    here.x = 1
except FrozenInstanceError as error:
    print("refused:", error)
there = replace(here, x=1)
print(here, there)
