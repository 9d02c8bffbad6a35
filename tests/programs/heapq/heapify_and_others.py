# heapify, pushpop, replace, nlargest, nsmallest, merge.
import heapq
h = [9, 7, 5, 3, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
print(heapq.nlargest(2, [3, 1, 4]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
