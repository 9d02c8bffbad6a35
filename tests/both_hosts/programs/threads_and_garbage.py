# Threads that allocate while others wait, compute and collect: everything that is in use survives.
# prints: 24000 True
import threading
from queue import Queue

results = Queue()
kept = []
lock = threading.Lock()


def work(seed):
    own = {}
    for i in range(3000):
        own[f"{seed}-{i % 100}"] = [seed, i, (seed, str(i))]
        if i % 100 == 0:
            with lock:
                kept.append(own[f"{seed}-{i % 100}"])
    results.put((seed, len(own), sum(len(v) for v in own.values())))


for round in range(2):
    threads = [threading.Thread(target=work, args=(s,)) for s in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
got = [results.get() for _ in range(8)]
print(sum(3000 for _ in got), all(v[2] == (v[0], str(v[1])) for v in kept) and all(g[1:] == (100, 300) for g in got))
