# A Counter shared without a lock loses counts.
# outcomes: 1 | 2
import threading
from collections import Counter
c = Counter()


def work():
    c["x"] += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c["x"])
