# 0.3 s that one has to do alone, then 1.2 s that can be shared.
import time
from multiprocessing import Pool

CORES = 4  # param 1..12, explore 2
PIECES = 12  # param 1..24, explore 2


def work(piece):
    time.sleep(0.1)
    return 1


if __name__ == "__main__":
    time.sleep(0.3)  # the serial part: nobody can help with it
    with Pool(CORES) as pool:
        print(sum(pool.map(work, range(PIECES))), "pieces done")
