import queue
import threading

q = queue.Queue(2)
got = []


def produce():
    for n in range(20):
        q.put(n)
    q.put(None)


def consume():
    while (n := q.get()) is not None:
        got.append(n)


threads = [threading.Thread(target=f) for f in [produce, consume]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
