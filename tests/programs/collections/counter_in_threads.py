# Each thread counts on its own; the counters are added.
import threading
from collections import Counter
texts = ["a b a", "b c", "a c c"]
results = [None] * 3


def count(i):
    results[i] = Counter(texts[i].split())


threads = [threading.Thread(target=count, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(sum(results, Counter()).items()))
