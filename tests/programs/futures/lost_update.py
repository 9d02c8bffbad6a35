# Tasks of a pool race like threads.
# outcomes: 1 | 2
from concurrent.futures import ThreadPoolExecutor
n = 0


def work():
    global n
    n += 1


with ThreadPoolExecutor(2) as pool:
    pool.submit(work)
    pool.submit(work)
print(n)
