# Map and reduce with a pool.
from multiprocessing import Pool
from collections import Counter


def count(line):
    return Counter(line.split())


if __name__ == "__main__":
    lines = ["a b a", "b c", "a c c"]
    with Pool(2) as pool:
        total = sum(pool.map(count, lines), Counter())
    print(sorted(total.items()))
