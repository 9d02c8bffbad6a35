# A thread pool: workers take tasks from a queue until they get None.
import queue
import threading

TASKS = 6  # param 1..50, explore 2


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.workers = []
        for _ in range(size):
            worker = threading.Thread(target=self.work)
            self.workers.append(worker)
            worker.start()

    def submit(self, task):
        self.tasks.put(task)

    def work(self):
        while (task := self.tasks.get()) is not None:
            task()

    def close(self):
        for _ in self.workers:
            self.tasks.put(None)
        for worker in self.workers:
            worker.join()


done = []
pool = Pool(2)
for n in range(TASKS):
    pool.submit(lambda: done.append(1))
pool.close()
print(len(done), "tasks by", len(pool.workers), "threads")
