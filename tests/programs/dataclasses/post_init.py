# __post_init__ computes further attributes.
from dataclasses import dataclass, field


@dataclass
class Rectangle:
    w: float
    h: float
    area: float = field(init=False)

    def __post_init__(self):
        if self.w < 0:
            raise ValueError("negative")
        self.area = self.w * self.h


print(Rectangle(2, 3))
try:
    Rectangle(-1, 1)
except ValueError as error:
    print(error)
