# A field without default after one with default.
from dataclasses import dataclass
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
