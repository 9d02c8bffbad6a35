# join returns once every item was reported as done.
import queue
import threading
q, done = queue.Queue(), []


def worker():
    while True:
        item = q.get()
        done.append(item * 2)
        q.task_done()


threading.Thread(target=worker, daemon=True).start()
for i in range(5):
    q.put(i)
q.join()
print(done, q.empty(), q.unfinished_tasks)
