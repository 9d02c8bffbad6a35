# Not everything can be reduced in pieces: an average cannot.
from multiprocessing import Pool

PIECES = [[1, 2, 3], [10]]


def average(numbers):
    return sum(numbers) / len(numbers)


def sum_and_count(numbers):
    return sum(numbers), len(numbers)


if __name__ == "__main__":
    with Pool(2) as pool:
        print("wrong:", average(pool.map(average, PIECES)))
        sums, counts = zip(*pool.map(sum_and_count, PIECES))
    print("right:", sum(sums) / sum(counts))
