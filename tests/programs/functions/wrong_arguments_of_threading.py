# Wrong arguments of what CPython has written in Python.
import collections
import queue
import threading


class Job:
    def run(self, a, b=2, *, c=3):
        pass


def nothing():
    pass


Point = collections.namedtuple("Point", "x y")
mistakes = [
    lambda: threading.Thread(target=nothing, arg=(1,)),
    lambda: threading.Thread(None, nothing, "name", (), {}, 6),
    lambda: threading.Thread(target=nothing).start(1),
    lambda: threading.Thread(target=nothing).join(1, 2),
    lambda: threading.Barrier(),
    lambda: threading.Barrier(2, timeouts=3),
    lambda: threading.Event().wait(1, 2),
    lambda: threading.Event().set(True),
    lambda: threading.Semaphore(1, 2),
    lambda: threading.Condition().notify(1, 2),
    lambda: queue.Queue().put(),
    lambda: queue.Queue().put(1, block=False, timeouts=2),
    lambda: queue.Queue().get(1, 2, 3),
    lambda: queue.LifoQueue().put(),
    lambda: queue.PriorityQueue(1, 2),
    lambda: queue.Queue(size=3),
    lambda: Job().run(1, 2, 3, c=4),
    lambda: Job().run(1, 2, 3),
    lambda: Job().run(),
    lambda: Point(1, 2).z,
    lambda: Point(1, 2) + 3,
]
for mistake in mistakes:
    try:
        print(mistake())
    except (TypeError, AttributeError) as e:
        print(e)
