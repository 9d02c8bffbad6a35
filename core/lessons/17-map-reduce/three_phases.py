# Map, shuffle, reduce: words are sent to whoever adds them up.
from concurrent.futures import ThreadPoolExecutor

PAGES = ["the quick brown fox", "the lazy dog and the fox", "quick dog"]

WORKERS = 3  # param 1..3, explore 1


def map_page(page):
    return [(word, 1) for word in page.split()]


def shuffle(lists):
    groups = {}
    for pairs in lists:
        for word, number in pairs:
            groups.setdefault(word, []).append(number)
    return groups


def reduce_word(group):
    word, numbers = group
    return word, sum(numbers)


with ThreadPoolExecutor(WORKERS) as pool:
    groups = shuffle(pool.map(map_page, PAGES))
    for word, number in sorted(pool.map(reduce_word, groups.items())):
        print(word, number)
