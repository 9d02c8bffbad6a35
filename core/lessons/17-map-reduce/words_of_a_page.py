# Each helper has a dictionary of its own; they are added at the end.
import threading

PAGES = ["the fox", "the dog"]

counts = [{}, {}]


def count(place):
    for word in PAGES[place].split():
        counts[place][word] = counts[place].get(word, 0) + 1


def add(left, right):
    return {w: left.get(w, 0) + right.get(w, 0) for w in left | right}


helpers = [threading.Thread(target=count, args=(i,)) for i in range(2)]
for helper in helpers:
    helper.start()
for helper in helpers:
    helper.join()
print(add(*counts))
