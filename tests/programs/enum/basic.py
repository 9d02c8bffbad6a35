# An enumeration.
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


print(Colour.RED, repr(Colour.GREEN), Colour.BLUE.name, Colour.BLUE.value, list(Colour), len(Colour))
print(Colour(2), Colour["RED"], Colour.RED is Colour(1), Colour.RED == 1, Colour.RED in Colour, isinstance(Colour.RED, Colour))
for call in [lambda: Colour(9), lambda: Colour["PINK"], lambda: Colour.PINK]:
    try:
        call()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
