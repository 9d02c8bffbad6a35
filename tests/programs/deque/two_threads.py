# outcomes: deque(['a', 'b', 'x', 'y']) | deque(['a', 'x', 'b', 'y']) | deque(['a', 'x', 'y', 'b']) | deque(['x', 'a', 'b', 'y']) | deque(['x', 'a', 'y', 'b']) | deque(['x', 'y', 'a', 'b'])
# append is one step: nothing is lost.
import threading
from collections import deque

d = deque()


def work(first, second):
    d.append(first)
    d.append(second)


threads = [threading.Thread(target=work, args=pair) for pair in ("ab", "xy")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(d)
