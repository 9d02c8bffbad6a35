# Shortest paths.
import heapq
graph = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {}}


def shortest(start):
    distance, heap = {start: 0}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > distance[node]:
            continue
        for other, weight in graph[node].items():
            if d + weight < distance.get(other, 99):
                distance[other] = d + weight
                heapq.heappush(heap, (d + weight, other))
    return distance


print(shortest("a"))
