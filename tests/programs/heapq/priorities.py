# Pairs as priorities: a scheduler.
import heapq
tasks = []
for i, (priority, name) in enumerate([(2, "write"), (1, "plan"), (2, "test"), (0, "think")]):
    heapq.heappush(tasks, (priority, i, name))
while tasks:
    print(heapq.heappop(tasks))
