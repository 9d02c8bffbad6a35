# kw_only fields.
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class P:
    x: int
    y: int = 0


print(P(x=1))
try:
    P(1)
except TypeError as error:
    print(error)
