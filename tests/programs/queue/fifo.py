import queue

q = queue.Queue()
for n in range(10):
    q.put(n)
print(q.qsize(), q.empty(), q.full())
print([q.get() for _ in range(4)])
for n in range(10, 16):
    q.put(n)
print([q.get() for _ in range(12)], q.empty())
