# CPU-bound map: ThreadPoolExecutor with one worker, then with two.
# figure: speed-up
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter

N = 2_000_000


def work(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def seconds(workers):
    with ThreadPoolExecutor(workers) as pool:
        begin = perf_counter()
        sum(pool.map(work, [N] * 8))
        return perf_counter() - begin


# Each pair meets the machine as it is at that moment, and takes a third of a second, beside which a late start is little.
print(sorted(seconds(1) / seconds(2) for _ in range(11))[5])
