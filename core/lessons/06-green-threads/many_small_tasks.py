# Very many tasks at once with go().
import time

from interleave import go

TASKS = 1000  # param 1..10_000, explore 2


def task(done):
    time.sleep(0.1)
    done.append(1)


done = []
handles = [go(task, done) for _ in range(TASKS)]
for handle in handles:
    handle.join()
print(len(done), "tasks are done")
