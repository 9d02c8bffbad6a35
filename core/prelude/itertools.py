# Iterators made of iterators. Most take items only when they are asked for one.

import operator
from threading import Lock


# start, start + step, ... Threads can share it: each number goes to one of them.
class count:
    def __init__(self, start=0, step=1):
        if not isinstance(start, (int, float)) or not isinstance(step, (int, float)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step
        self._lock = Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            number = self._next
            self._next = number + self._step
        return number

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(iterator):
    items = []
    for item in iterator:
        items.append(item)
        yield item
    while items:
        for item in items:
            yield item


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), operator.add if func is None else func, initial)


def _accumulate(iterator, function, total):
    if total is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for item in iterator:
        total = function(total, item)
        yield total


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


def _chain_from_iterable(iterable, /):
    for inner in iterable:
        yield from inner


chain.from_iterable = _chain_from_iterable


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def dropwhile(predicate, iterable, /):
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def takewhile(predicate, iterable, /):
    for item in iterable:
        if not predicate(item):
            break
        yield item


def filterfalse(predicate, iterable, /):
    for item in iterable:
        if not item if predicate is None else not predicate(item):
            yield item


def starmap(function, iterable, /):
    for args in iterable:
        yield function(*args)


def pairwise(iterable, /):
    iterator = iter(iterable)
    for before in iterator:
        break
    for item in iterator:
        yield before, item
        before = item


# Runs of neighbours with the same key: the key, and an iterator over the run. Taking the next run skips what is
# left of the one before.
def groupby(iterable, key=None):
    return _groupby(iter(iterable), key)


def _groupby(iterator, key):
    end = object()
    item = next(iterator, end)
    while item is not end:
        group_key = item if key is None else key(item)
        run = _Run(iterator, key, group_key, item, end)
        yield group_key, run
        for _ in run:
            pass
        item = run.item_behind


class _Run:
    def __init__(self, iterator, key, group_key, first, end):
        self._items = self._run(iterator, key, group_key, first, end)
        self.item_behind = end

    def _run(self, iterator, key, group_key, item, end):
        while item is not end and (item if key is None else key(item)) == group_key:
            yield item
            item = next(iterator, end)
        self.item_behind = item

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def islice(iterable, /, *bounds):
    if not 1 <= len(bounds) <= 3:
        raise TypeError(f"islice expected at {'least 2' if not bounds else 'most 4'} arguments, got {len(bounds) + 1}")
    start, stop, step = (0, bounds[0], 1) if len(bounds) == 1 else (*bounds, None)[:3]
    if not _is_index(stop):
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not _is_index(start):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step is not None and not (isinstance(step, int) and step > 0):
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start or 0, stop, step or 1)


def _is_index(value):
    return value is None or isinstance(value, int) and value >= 0


def _islice(iterator, start, stop, step):
    wanted = start
    position = 0
    # Takes no more items than it has to: somebody may go on with the iterator.
    while stop is None or position < stop:
        try:
            item = next(iterator)
        except StopIteration:
            return
        if position == wanted:
            wanted += step
            yield item
        position += 1


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    end = object()
    while True:
        row = [next(iterator, end) for iterator in iterators]
        if all(item is end for item in row):
            return
        yield tuple([fillvalue if item is end else item for item in row])


# n iterators over the same items, which are kept until the last of them has taken them.
def tee(iterable, n=2):
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    link = [None, None]  # item and next link, which are filled in by the first to come here
    return tuple([_tee(iterator, link) for _ in range(n)])


def _tee(iterator, link):
    while True:
        if link[1] is None:
            try:
                link[0] = next(iterator)
            except StopIteration:
                return
            link[1] = [None, None]
        item, link = link
        yield item


# All tuples with an item of each iterable; the last place changes fastest.
def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(iterable) for iterable in iterables] * repeat)


def _product(pools):
    indices = [0] * len(pools)
    if not all(pools):
        return
    while True:
        yield tuple([pool[index] for pool, index in zip(pools, indices)])
        place = len(pools) - 1
        while place >= 0 and indices[place] == len(pools[place]) - 1:
            indices[place] = 0
            place -= 1
        if place < 0:
            return
        indices[place] += 1


def permutations(iterable, r=None):
    items = tuple(iterable)
    r = len(items) if r is None else r
    if r < 0:
        raise ValueError("r must be non-negative")
    return _permutations(items, r, ())


def _permutations(items, r, chosen):
    if r == 0:
        yield chosen
        return
    for index in range(len(items)):
        yield from _permutations(items[:index] + items[index + 1 :], r - 1, (*chosen, items[index]))


def combinations(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(tuple(iterable), 0, r, (), 1)


def combinations_with_replacement(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(tuple(iterable), 0, r, (), 0)


def _combinations(items, start, r, chosen, step):
    if r == 0:
        yield chosen
        return
    for index in range(start, len(items)):
        yield from _combinations(items, index + step, r - 1, (*chosen, items[index]), step)
