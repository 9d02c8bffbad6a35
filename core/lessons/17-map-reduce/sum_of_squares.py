# Map: partial sums in a pool of processes. Reduce: one sum.
from multiprocessing import Pool

WORKERS = 4  # param 1..8, explore 2
PIECES = 4  # param 1..20, explore 2


def partial_sum(bounds):
    first, last = bounds
    return sum(n * n for n in range(first, last))


if __name__ == "__main__":
    pieces = [(i * 250 + 1, (i + 1) * 250 + 1) for i in range(PIECES)]
    with Pool(WORKERS) as pool:
        print(sum(pool.map(partial_sum, pieces)))
