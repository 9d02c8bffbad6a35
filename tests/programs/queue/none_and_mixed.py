import queue

q = queue.Queue()
for item in [None, 1, "two", (3, "three"), [4], 5.5, True]:
    q.put(item)
print([q.get() for _ in range(7)])
