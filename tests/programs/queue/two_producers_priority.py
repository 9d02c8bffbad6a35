# outcomes: [1, 2] | [2, 1]
# Sorted is only what is inside at the same time.
import queue
import threading

q = queue.PriorityQueue()
threads = [threading.Thread(target=q.put, args=(n,)) for n in [1, 2]]
for t in threads:
    t.start()
print([q.get(), q.get()])
