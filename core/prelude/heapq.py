# A list as a heap: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], so heap[0] is the smallest.


def heappush(heap, item):
    heap.append(item)
    _sift_up(heap, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sift_down(heap, 0)
    return smallest


# heappop, then heappush of `item`.
def heapreplace(heap, item):
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sift_down(heap, 0)
    return smallest


# heappush of `item`, then heappop.
def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_down(heap, 0)
    return item


def heapify(heap):
    for index in range(len(heap) // 2 - 1, -1, -1):
        _sift_down(heap, index)


# Moves the item at `index` towards the root, past larger ones.
def _sift_up(heap, index, top=0):
    item = heap[index]
    while index > top:
        parent = (index - 1) // 2
        if not item < heap[parent]:
            break
        heap[index] = heap[parent]
        index = parent
    heap[index] = item


# Moves the item at `index` away from the root. First all the way, along the smaller children, then up again:
# it came from the end of the heap, so it mostly belongs far down, and this takes the fewest comparisons.
def _sift_down(heap, index):
    top = index
    item = heap[index]
    end = len(heap)
    child = 2 * index + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[index] = heap[child]
        index = child
        child = 2 * index + 1
    heap[index] = item
    _sift_up(heap, index, top)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


# The items of several sorted iterables, in order.
def merge(*iterables, key=None, reverse=False):
    rows = []  # of the next item of each iterable, its number and the rest
    for number, iterable in enumerate(iterables):
        _take_next(rows, number, iter(iterable), key)
    while rows:
        best = rows[0]
        for row in rows:
            if best[0] < row[0] if reverse else row[0] < best[0]:
                best = row
        yield best[1]
        position = rows.index(best)
        del rows[position]
        _take_next(rows, best[2], best[3], key, position)


def _take_next(rows, number, iterator, key, position=None):
    for item in iterator:
        row = (item if key is None else key(item), item, number, iterator)
        rows.insert(len(rows) if position is None else position, row)
        return
