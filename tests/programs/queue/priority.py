import queue

q = queue.PriorityQueue()
for n in [5, 3, 8, 1, 9, 2, 7, 3, 0, 6, 4]:
    q.put(n)
print([q.get() for _ in range(q.qsize())])
for item in [(2, "b"), (1, "z"), (2, "a"), (1, "a"), (0, "c")]:
    q.put(item)
print([q.get() for _ in range(5)])
for word in ["pear", "apple", "fig", "date"]:
    q.put(word)
print([q.get() for _ in range(4)])
