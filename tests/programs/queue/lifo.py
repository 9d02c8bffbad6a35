import queue

q = queue.LifoQueue()
for n in range(5):
    q.put(n)
print(q.get(), q.get())
q.put("top")
print([q.get() for _ in range(4)], q.qsize())
