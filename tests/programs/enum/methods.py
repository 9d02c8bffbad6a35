# Enumerations with methods, and as keys.
from enum import Enum


class Level(Enum):
    LOW = 1
    HIGH = 10

    def doubled(self):
        return self.value * 2

    @classmethod
    def highest(cls):
        return max(cls, key=lambda m: m.value)


print(Level.LOW.doubled(), Level.highest(), {Level.LOW: "l"}[Level.LOW], f"{Level.LOW}")
