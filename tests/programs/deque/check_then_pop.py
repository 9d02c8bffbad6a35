# outcomes: done | done [finished, IndexError: pop from an empty deque in T1] | done [finished, IndexError: pop from an empty deque in T2]
# Asking first does not help when another thread may take the item in between.
import threading
from collections import deque

d = deque([1])


def work():
    if d:
        d.popleft()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
