# outcomes: 6 | 10 | deque mutated during iteration
import threading
from collections import deque

d = deque([1, 2, 3])


def add():
    d.append(4)


t = threading.Thread(target=add)
t.start()
total = 0
try:
    for x in d:
        total += x
    print(total)
except RuntimeError as e:
    print(e)
t.join()
