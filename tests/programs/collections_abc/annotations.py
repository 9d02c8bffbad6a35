# As annotations, with brackets.
import threading
from collections.abc import Callable, Generator, Iterable, Mapping


def run(tasks: Iterable[Callable[[], int]], names: Mapping[str, int]) -> Generator[int, None, None]:
    for task in tasks:
        yield task() + names["plus"]


Handler = Callable[[int], None]
print(list(run([lambda: 1, lambda: 2], {"plus": 10})))
print(isinstance(threading.Thread, Callable), isinstance(threading.Lock(), Callable))
