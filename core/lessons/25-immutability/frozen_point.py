# A frozen point is replaced as a whole.
import threading
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int


point = Point(0, 0)
seen = None


def move():
    global point
    point = replace(point, x=1, y=1)


def look():
    global seen
    now = point
    seen = (now.x, now.y)


a = threading.Thread(target=move)
b = threading.Thread(target=look)
a.start()
b.start()
a.join()
b.join()
print(seen)
