from heapq import *
from threading import *

lock = Lock()
with lock:
    heap = [3, 1, 2]
    heapify(heap)
    print(heappop(heap), heap, lock.locked())
