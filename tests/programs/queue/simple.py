import queue

q = queue.SimpleQueue()
q.put(1)
q.put(2, block=False, timeout=-1)
q.put_nowait(3)
print(q.qsize(), q.empty(), q.get(), q.get(False), q.get_nowait(), q.empty())
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty")
