# Items that are neither less come out as heapq has them.
import queue

q = queue.PriorityQueue()
for item in [1, 1.0, True, 0, False, 0.0, 1, True, 2, 1.0]:
    q.put(item)
print([q.get() for _ in range(10)])
