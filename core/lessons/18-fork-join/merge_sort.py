# Merge sort: a helper sorts the left half, this thread the right one.
import threading

SIZE = 8  # param 2..64, explore 4
CUT_OFF = 2  # param 1..64, explore 2

helpers = []


def merge(left, right):
    merged = []
    while left and right:
        smaller = left if left[0] <= right[0] else right
        merged.append(smaller.pop(0))
    return merged + left + right


def merge_sort(items, results, place):
    if len(items) <= CUT_OFF:
        results[place] = sorted(items)
        return
    middle = len(items) // 2
    halves = [None, None]
    left = (items[:middle], halves, 0)
    helper = threading.Thread(target=merge_sort, args=left)
    helpers.append(helper)
    helper.start()
    merge_sort(items[middle:], halves, 1)
    helper.join()
    results[place] = merge(*halves)


result = [None]
merge_sort([n * 7 % 10 for n in range(SIZE)], result, 0)
print(result[0], "by", len(helpers), "helpers")
