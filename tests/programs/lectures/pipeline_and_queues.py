import queue
import threading
from dataclasses import dataclass, field
from enum import Enum, auto


class Level(Enum):
    LOW = auto()
    NORMAL = auto()
    HIGH = auto()


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    payload: dict = field(default_factory=dict, compare=False, repr=False)


STOP = object()


def stage(name, inbox, outbox, fn):
    for item in iter(inbox.get, STOP):
        outbox.put(fn(item))
        inbox.task_done()
    inbox.task_done()
    outbox.put(STOP)


numbers, squares, texts = queue.Queue(maxsize=2), queue.Queue(maxsize=2), queue.Queue()
threading.Thread(target=stage, args=("square", numbers, squares, lambda x: x ** 2)).start()
threading.Thread(target=stage, args=("format", squares, texts, "{:04d}".format)).start()
for i in range(6):
    numbers.put(i)
numbers.put(STOP)
numbers.join()
collected = list(iter(texts.get, STOP))
print(collected)

pq = queue.PriorityQueue()
for p, n in [(3, "report"), (1, "page"), (2, "mail"), (1, "alarm")]:
    pq.put(Job(p, n))
order = []
while not pq.empty():
    job = pq.get_nowait()
    order.append((job.priority, job.name))
print([p for p, _ in order], sorted(n for p, n in order if p == 1))
print(Job(1, "x") < Job(2, "a"), Job(1, "x") == Job(1, "y"), Job(5, "z", {"k": 1}))

lifo = queue.LifoQueue()
for c in "abc":
    lifo.put(c)
print([lifo.get() for _ in range(lifo.qsize())])
try:
    lifo.get(timeout=0.01)
except queue.Empty as e:
    print("Empty", repr(e))
small = queue.Queue(1)
small.put_nowait(1)
try:
    small.put("x", block=False)
except queue.Full:
    print("Full", small.full(), small.qsize(), small.maxsize)
try:
    q = queue.Queue()
    q.put(1); q.get(); q.task_done(); q.task_done()
except ValueError as e:
    print("ValueError:", e)
print(list(Level), Level.HIGH.value, Level["LOW"], Level(2).name)
sq = queue.SimpleQueue()
sq.put({"a": 1})
print(sq.get(), sq.empty())
