# Workers end at a sentinel each.
import queue
import threading
q, results, lock = queue.Queue(), [], threading.Lock()


def worker():
    while (item := q.get()) is not None:
        with lock:
            results.append(item ** 2)


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for i in range(10):
    q.put(i)
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
print(sorted(results))
