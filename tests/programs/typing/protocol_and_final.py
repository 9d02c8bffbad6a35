# Protocol, Final and cast.
from typing import Protocol, Final, cast


class Speaks(Protocol):
    def speak(self) -> str: ...


class Dog:
    def speak(self) -> str:
        return "woof"


LIMIT: Final = 3


def say(s: Speaks) -> str:
    return s.speak()


print(say(Dog()), LIMIT, cast(int, "x"))
