# A heap gives the smallest first.
import heapq
h = []
for x in [5, 1, 4, 2, 3]:
    heapq.heappush(h, x)
print(h[0], [heapq.heappop(h) for _ in range(5)], h)
try:
    heapq.heappop(h)
except IndexError as error:
    print(error)
