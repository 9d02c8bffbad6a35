# Tasks that wait for tasks of their own pool.
from concurrent.futures import ThreadPoolExecutor

WORKERS = 1  # param 1..3
TASKS = 1  # param 1..3

pool = ThreadPoolExecutor(WORKERS)


def inner():
    return 1


def outer():
    return pool.submit(inner).result() + 1


tasks = [pool.submit(outer) for _ in range(TASKS)]
print([task.result() for task in tasks])
pool.shutdown()
