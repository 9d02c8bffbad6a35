# The same work by 1, 2, ... workers, measured.
import time
from multiprocessing import Pool

UP_TO = 2  # param 1..8, explore 1
LIMIT = 1000  # param 100..200_000, explore 100
PIECES = 20  # param 1..100, explore 2


def count_primes(bounds):
    first, last = bounds
    count = 0
    for n in range(max(first, 2), last):
        if all(n % d for d in range(2, int(n**0.5) + 1)):
            count += 1
    return count


def measure(workers):
    step = LIMIT // PIECES
    pieces = [(i * step, (i + 1) * step) for i in range(PIECES)]
    with Pool(workers) as pool:
        begin = time.perf_counter()
        primes = sum(pool.map(count_primes, pieces))
        return primes, time.perf_counter() - begin


if __name__ == "__main__":
    for workers in range(1, UP_TO + 1):
        primes, seconds = measure(workers)
        print(f"{workers} at work: {primes} primes in {seconds:.2f} s")
