# repr=False and compare=False.
from dataclasses import dataclass, field


@dataclass
class User:
    name: str
    password: str = field(repr=False)
    visits: int = field(default=0, compare=False)


print(User("ann", "secret"), User("ann", "secret", 1) == User("ann", "secret", 2), User("ann", "x") == User("ann", "y"))
