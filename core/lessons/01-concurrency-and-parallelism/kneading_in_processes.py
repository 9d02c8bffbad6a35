# Work that needs hands: a pool of processes shares it.
from multiprocessing import Pool

WORKERS = 2  # param 1..8, explore 2
LOAVES = 30  # param 1..100, explore 2


def knead(loaf):
    turns = 0
    for _ in range(2000):
        turns += 1
    return turns // 2000


if __name__ == "__main__":
    with Pool(WORKERS) as kitchen:
        print(sum(kitchen.map(knead, range(LOAVES))), "loaves of dough")
