# Four computations in four threads.
from concurrent.futures import ThreadPoolExecutor

ROUNDS = 20_000  # param 1..3_000_000, explore 10
SUMS = 4  # param 1..8, explore 2
THREADS = 4  # param 1..8, explore 2


def compute(_):
    total = 0
    for n in range(ROUNDS):
        total += n
    return total


with ThreadPoolExecutor(THREADS) as pool:
    sums = list(pool.map(compute, range(SUMS)))
print(len(sums), "sums, all the same:", len(set(sums)) == 1)
