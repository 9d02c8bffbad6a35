# map keeps the order of its arguments.
from concurrent.futures import ThreadPoolExecutor
import time


def work(n):
    time.sleep(0.01 * (3 - n))
    return n * 10


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(work, range(4))), list(pool.map(lambda a, b: a + b, [1, 2], [10, 20])))
