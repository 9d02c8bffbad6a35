# A state machine over an enumeration.
from enum import Enum, auto


class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()


following = {Light.RED: Light.GREEN, Light.GREEN: Light.YELLOW, Light.YELLOW: Light.RED}
light = Light.RED
for _ in range(4):
    print(light.name, end=" ")
    light = following[light]
print(light is Light.GREEN)
