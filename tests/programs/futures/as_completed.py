# as_completed gives futures as they finish.
from concurrent.futures import ThreadPoolExecutor, as_completed
import time


def work(n):
    time.sleep(n * 0.03)
    return n


with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(work, n): n for n in (2, 0, 1)}
    for f in as_completed(futures):
        print(futures[f], f.result())
