# Four computations in a pool of processes.
from multiprocessing import Pool

ROUNDS = 20_000  # param 1..3_000_000, explore 10
SUMS = 4  # param 1..8, explore 2
PROCESSES = 4  # param 1..8, explore 2


def compute(_):
    total = 0
    for n in range(ROUNDS):
        total += n
    return total


if __name__ == "__main__":
    with Pool(PROCESSES) as pool:
        sums = pool.map(compute, range(SUMS))
    print(len(sums), "sums, all the same:", len(set(sums)) == 1)
