# What is inside of a pool has no line: the lines are those that call it.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1; lines 16 19
# oracle: unreduced
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def inner():
    return 1


def outer():
    return pool.submit(inner).result()


print(pool.submit(outer).result())
