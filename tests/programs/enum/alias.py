# The same value twice makes an alias.
from enum import Enum


class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    ALIAS = 2


print(list(Shape), Shape.ALIAS, Shape.ALIAS is Shape.SQUARE, list(Shape.__members__))
