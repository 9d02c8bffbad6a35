# A job in a pool of one worker waits for another job.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1; lines 14 18; switches 1
# oracle: unreduced
from concurrent.futures import ThreadPoolExecutor


def inner():
    return 1


def outer():
    return pool.submit(inner).result() + 1


pool = ThreadPoolExecutor(max_workers=1)
print(pool.submit(outer).result())
pool.shutdown()
