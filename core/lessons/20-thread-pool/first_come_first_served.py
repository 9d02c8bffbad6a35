# A full pool: tasks wait in its queue, however short they are.
import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2  # param 1..4

begin = time.perf_counter()


def task(name, seconds):
    time.sleep(seconds)
    print(f"{name} is done after {time.perf_counter() - begin:.1f} s")


with ThreadPoolExecutor(WORKERS) as pool:
    pool.submit(task, "long one", 3)
    pool.submit(task, "long two", 2)
    pool.submit(task, "short", 0.1)
