# All helpers count in one dictionary: updates get lost.
import threading

PAGES = ["the fox", "the dog"]

counts = {"the": 0, "fox": 0, "dog": 0}


def count(page):
    for word in page.split():
        counts[word] = counts[word] + 1


helpers = [threading.Thread(target=count, args=(p,)) for p in PAGES]
for helper in helpers:
    helper.start()
for helper in helpers:
    helper.join()
print(counts)
