# starmap, apply and apply_async.
from multiprocessing import Pool


def add(a, b=10):
    return a + b


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (1,)), pool.apply_async(add, (1,), {"b": 5}).get())
