# initializer runs in every worker.
from multiprocessing import Pool
base = 0


def init(n):
    global base
    base = n


def add(x):
    return base + x


if __name__ == "__main__":
    with Pool(2, initializer=init, initargs=(100,)) as pool:
        print(pool.map(add, range(3)), base)
