# Merge sort: a helper sorts the left half while this thread sorts the right one.
import threading

SIZE = 8  # param 2..64, explore 2
CUT_OFF = 2

numbers = [(5 * n + 3) % SIZE if SIZE % 5 else SIZE - 1 - n for n in range(SIZE)]


def merge(left, right):
    merged = []
    while left and right:
        merged.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return merged + left + right


def merge_sort(items, results, place):
    if len(items) <= CUT_OFF:
        results[place] = sorted(items)
        return
    middle = len(items) // 2
    halves = [None, None]
    helper = threading.Thread(target=merge_sort, args=(items[:middle], halves, 0))
    helper.start()
    merge_sort(items[middle:], halves, 1)
    helper.join()
    results[place] = merge(*halves)


result = [None]
merge_sort(numbers, result, 0)
print(result[0])
