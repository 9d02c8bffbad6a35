# How many workers for tasks that wait? Twelve tasks of 0.1 s.
import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 3  # param 1..50, explore 2
TASKS = 12  # param 1..50, explore 2


def ask(n):
    time.sleep(0.1)
    return n


with ThreadPoolExecutor(WORKERS) as pool:
    print(len(list(pool.map(ask, range(TASKS)))), "answers")
