# A thread of the operating system for each task.
import threading
import time

TASKS = 40  # param 1..100

done = []


def task():
    time.sleep(0.1)
    done.append(1)


threads = [threading.Thread(target=task) for _ in range(TASKS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(done), "tasks are done")
