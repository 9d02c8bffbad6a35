# Fields of the base come first.
from dataclasses import dataclass


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20


print(Derived(1), Derived(1, 2, 3), isinstance(Derived(1), Base), Derived(1) == Base(1))
