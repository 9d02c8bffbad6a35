# The same breakfast by two processes.
import time
from multiprocessing import Pool


def make(task):
    what, seconds = task
    time.sleep(seconds)
    return what


if __name__ == "__main__":
    tasks = [("coffee", 3), ("toast", 2)]
    begin = time.perf_counter()
    with Pool(2) as kitchen:
        for what in kitchen.imap_unordered(make, tasks):
            print(f"{time.perf_counter() - begin:.0f} s: {what}")
