# Counting primes with a pool of processes.
from multiprocessing import Pool

WORKERS = 2  # param 1..8, explore 2
LIMIT = 3000  # param 100..200_000, explore 100
PIECES = 10  # param 1..100, explore 2


def count_primes(bounds):
    first, last = bounds
    count = 0
    for n in range(max(first, 2), last):
        if all(n % d for d in range(2, int(n**0.5) + 1)):
            count += 1
    return count


if __name__ == "__main__":
    step = LIMIT // PIECES
    pieces = [(i * step, (i + 1) * step) for i in range(PIECES)]
    with Pool(WORKERS) as pool:
        print(sum(pool.map(count_primes, pieces)), "primes")
