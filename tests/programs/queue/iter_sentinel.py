# iter(queue.get, sentinel) reads until the end.
import queue
q = queue.Queue()
for x in [1, 2, "end", 3]:
    q.put(x)
print(list(iter(q.get, "end")), q.qsize())
