# typing.NamedTuple.
from typing import NamedTuple


class Job(NamedTuple):
    name: str
    priority: int = 1


print(Job("a"), Job("b", 5).priority, Job("a") < Job("b"), sorted([Job("z", 0), Job("b")]))
