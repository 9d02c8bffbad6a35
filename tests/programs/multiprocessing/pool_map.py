# Pool.map keeps the order.
from multiprocessing import Pool


def square(x):
    return x * x


if __name__ == "__main__":
    with Pool(3) as pool:
        print(pool.map(square, range(10)), pool.map(len, ["a", "bb"]))
