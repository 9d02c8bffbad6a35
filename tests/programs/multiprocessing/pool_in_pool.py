# Workers of a pool are daemons and may not have children.
from multiprocessing import Pool


def square(x):
    return x * x


def inner(x):
    try:
        with Pool(2) as pool:
            return pool.map(square, [x])
    except AssertionError as error:
        return str(error)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(inner, [1]))
