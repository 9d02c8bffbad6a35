import queue

q = queue.Queue()
q.put(1)
q.task_done()
print(q.unfinished_tasks)
q.task_done()
