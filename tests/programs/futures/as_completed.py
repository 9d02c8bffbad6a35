# as_completed gives futures as they finish.
from concurrent.futures import ThreadPoolExecutor, as_completed
import threading

may_finish = [threading.Event() for _ in range(3)]


def work(n):
    may_finish[n].wait()
    return n


with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(work, n): n for n in (2, 0, 1)}
    may_finish[0].set()
    for f in as_completed(futures):
        print(futures[f], f.result())
        if f.result() < 2:
            may_finish[f.result() + 1].set()
