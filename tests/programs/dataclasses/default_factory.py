# Lists as defaults need a factory.
from dataclasses import dataclass, field


@dataclass
class Cart:
    owner: str
    items: list = field(default_factory=list)


a, b = Cart("a"), Cart("b")
a.items.append(1)
print(a, b)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
