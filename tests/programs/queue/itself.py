# A queue may hold itself.
import queue

q = queue.Queue()
q.put(q)
q.put([q])
print(q.get() is q, q.get()[0] is q)
