# Counting with the results instead of a shared variable.
from concurrent.futures import ThreadPoolExecutor


def count(part):
    return sum(1 for c in part if c == "a")


text = "banana bandana " * 10
with ThreadPoolExecutor(3) as pool:
    print(sum(pool.map(count, text.split())))
