# Ten workers, three permits: how long does it take?
import threading
import time

WORKERS = 10  # param 1..30, explore 3
PERMITS = 3  # param 1..30, explore 2

permits = threading.Semaphore(PERMITS)
finished = []


def work(number):
    with permits:
        time.sleep(1)
    finished.append(number)


workers = []
for number in range(WORKERS):
    worker = threading.Thread(target=work, args=(number,))
    workers.append(worker)
    worker.start()
for worker in workers:
    worker.join()
print(len(finished), "workers have finished")
