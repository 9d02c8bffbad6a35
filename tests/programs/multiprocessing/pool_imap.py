# imap gives results one by one.
from multiprocessing import Pool


def square(x):
    return x * x


if __name__ == "__main__":
    with Pool(2) as pool:
        for result in pool.imap(square, [3, 1, 2]):
            print(result)
        print(sorted(pool.imap_unordered(square, range(4))))
