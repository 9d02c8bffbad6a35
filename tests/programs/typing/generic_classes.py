# Generic classes and type variables.
from typing import Generic, TypeVar
T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s: Stack[int] = Stack()
s.push(1)
t = Stack[str]()
t.push("a")
print(s.items, t.items)
