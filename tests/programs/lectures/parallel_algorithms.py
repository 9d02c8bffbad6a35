# Parallel matrix multiplication and prefix sums with executors
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
from functools import partial, reduce
from itertools import accumulate, repeat, starmap
import operator
import random


def row_times(row, matrix):
    return [sum(x * y for x, y in zip(row, col)) for col in zip(*matrix)]


def matmul(a, b, pool):
    return list(pool.map(row_times, a, repeat(b)))


def block_sums(data, blocks, pool):
    size = -(-len(data) // blocks)
    parts = [data[i:i + size] for i in range(0, len(data), size)]
    totals = list(pool.map(sum, parts))
    offsets = [0, *accumulate(totals)][:-1]
    scanned = pool.map(lambda part, off: [off + x for x in accumulate(part)], parts, offsets)
    return reduce(operator.iadd, scanned, [])


def monte_carlo(n, seed):
    rng = random.Random(seed)
    return sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n))


def merge(a, b):
    out = []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b


def merge_sort(xs, pool=None, depth=0):
    if len(xs) <= 1:
        return xs
    mid = len(xs) // 2
    if pool and depth < 1:
        left = pool.submit(merge_sort, xs[:mid], None, depth + 1)
        right = merge_sort(xs[mid:], None, depth + 1)
        return merge(left.result(), right)
    return merge(merge_sort(xs[:mid]), merge_sort(xs[mid:]))


if __name__ == "__main__":
    with ThreadPoolExecutor(4) as pool:
        a = [[1, 2], [3, 4]]
        print(matmul(a, [[0, 1], [1, 0]], pool), matmul(a, a, pool))
        data = list(range(1, 11))
        print(block_sums(data, 3, pool), block_sums(data, 3, pool) == list(accumulate(data)))
        print(merge_sort([5, 2, 9, 1, 5, 6], pool))
    with ProcessPoolExecutor(max_workers=2) as pool:
        hits = list(pool.map(monte_carlo, [500] * 3, range(3)))
        print(hits, round(4 * sum(hits) / 1500, 3))
        f = pool.submit(monte_carlo, 10, seed=1)
        print(f.result())
        try:
            pool.submit(divmod, 1, 0).result()
        except ZeroDivisionError as e:
            print(repr(e))
    print(list(starmap(pow, [(2, 5), (3, 2)])), list(map(partial(pow, 2), range(5))))
