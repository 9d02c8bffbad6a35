# order=True compares like tuples.
from dataclasses import dataclass


@dataclass(order=True)
class Version:
    major: int
    minor: int


print(sorted([Version(2, 0), Version(1, 9), Version(1, 10)]), Version(1, 2) < Version(1, 3), Version(1, 1) >= Version(1, 1))
try:
    Version(1, 1) < (1, 1)
except TypeError as error:
    print(error)
