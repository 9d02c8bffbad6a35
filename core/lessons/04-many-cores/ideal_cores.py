# Twelve pieces of work for several cores. A sleep stands for work.
import time
from multiprocessing import Pool

CORES = 4  # param 1..12, explore 2
PIECES = 12  # param 1..24, explore 2


def work(piece):
    time.sleep(0.1)
    return 1


if __name__ == "__main__":
    with Pool(CORES) as pool:
        print(sum(pool.map(work, range(PIECES))), "pieces done")
