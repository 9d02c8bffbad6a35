# A thread of the operating system for each task.
import threading
import time

TASKS = 40  # param 1..100, explore 2


def task(done):
    time.sleep(0.1)
    done.append(1)


done = []
threads = []
for _ in range(TASKS):
    thread = threading.Thread(target=task, args=(done,))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
print(len(done), "tasks are done")
