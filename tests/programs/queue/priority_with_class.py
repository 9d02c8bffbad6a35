# Items of a class in a priority queue.
import queue


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


q = queue.PriorityQueue()
for p, n in [(3, "c"), (1, "a"), (2, "b")]:
    q.put(Job(p, n))
print([q.get().name for _ in range(3)])
