# An exception in a worker comes back.
from multiprocessing import Pool


def work(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x


if __name__ == "__main__":
    with Pool(2) as pool:
        try:
            pool.map(work, range(4))
        except ValueError as error:
            print("caught", error)
        print(pool.map(work, [5, 6]))
