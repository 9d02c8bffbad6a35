# The same with concurrent.futures.
from concurrent.futures import ThreadPoolExecutor

TASKS = 6  # param 1..50, explore 2

with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(lambda n: n * n, range(TASKS))))
