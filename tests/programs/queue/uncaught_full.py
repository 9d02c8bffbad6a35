from queue import Full, Queue

q = Queue(1)
q.put(1)
q.put(2, timeout=0.01)
