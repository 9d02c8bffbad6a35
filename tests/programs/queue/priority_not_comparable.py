import queue

q = queue.PriorityQueue()
q.put((1, "a"))
try:
    q.put("b")
except TypeError as e:
    print(e)
print(q.qsize(), q.unfinished_tasks)
try:
    print(q.get())
except TypeError as e:
    print(e)
print(q.qsize())
q.put((0, None))
q.put((0, None))
