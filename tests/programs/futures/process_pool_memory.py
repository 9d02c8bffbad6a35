# A process has memory of its own: the parent's list stays empty.
from concurrent.futures import ProcessPoolExecutor
items = []


def add(x):
    items.append(x)
    return len(items)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(add, [1, 2, 3])), items)
