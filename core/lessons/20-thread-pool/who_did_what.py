# Which worker did which task? Look at the lanes.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2  # param 1..6, explore 2
TASKS = 6  # param 1..20, explore 2


def task(n):
    time.sleep(0.1)
    return threading.current_thread().name


with ThreadPoolExecutor(WORKERS, thread_name_prefix="cook") as pool:
    names = list(pool.map(task, range(TASKS)))
print(len(names), "tasks done by", *sorted(set(names)))
