# Merging before the helper is done.
import threading

halves = [None, None]


def sort_half(items, place):
    halves[place] = sorted(items)


helper = threading.Thread(target=sort_half, args=([7, 3], 0))
helper.start()
sort_half([5, 1], 1)
print(halves)
helper.join()
