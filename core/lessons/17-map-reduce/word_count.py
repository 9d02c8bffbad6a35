# Words are counted page by page, then the counts are added.
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

PAGES = ["the quick brown fox", "the lazy dog and the fox", "quick dog"]

WORKERS = 3  # param 1..3, explore 1


def count(page):
    return Counter(page.split())


with ThreadPoolExecutor(WORKERS) as pool:
    total = sum(pool.map(count, PAGES), Counter())
for word in ("the", "quick", "fox"):
    print(word, total[word])
