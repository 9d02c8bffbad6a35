"""Word count as map/reduce with worker threads."""
import string
import threading
from collections import Counter, defaultdict
from itertools import chain, islice, groupby
from queue import Queue

TEXT = """\
The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox does not. A fox is a fox, and a dog is a dog!

To be, or not to be: that is the question.
"""


def chunks(seq, n):
    it = iter(seq)
    while batch := list(islice(it, n)):
        yield batch


def clean(word):
    return word.strip(string.punctuation).lower()


def mapper(lines):
    for line in lines:
        for word in map(clean, line.split()):
            if word:
                yield word, 1


def partition(pairs, n):
    parts = defaultdict(list)
    for word, one in pairs:
        parts[sum(map(ord, word)) % n].append((word, one))
    return parts


def reducer(pairs):
    result = {}
    for word, group in groupby(sorted(pairs), key=lambda kv: kv[0]):
        result[word] = sum(one for _, one in group)
    return result


R = 3
shuffled = [[] for _ in range(R)]
locks = [threading.Lock() for _ in range(R)]
todo = Queue()
for batch in chunks(TEXT.splitlines(), 2):
    todo.put(batch)


def map_worker():
    while not todo.empty():
        lines = todo.get()
        for part, pairs in partition(mapper(lines), R).items():
            with locks[part]:
                shuffled[part].extend(pairs)
        todo.task_done()


mappers = [threading.Thread(target=map_worker) for _ in range(1)]
for t in mappers: t.start()
todo.join()
for t in mappers: t.join()
reduced = {}


def reduce_worker(part):
    counts = reducer(shuffled[part])
    reduced.update(counts)


reducers = [threading.Thread(target=reduce_worker, args=(p,)) for p in range(R)]
for t in reducers: t.start()
for t in reducers: t.join()
top = sorted(reduced.items(), key=lambda kv: (-kv[1], kv[0]))[:6]
width = max(len(w) for w, _ in top)
for word, count in top:
    print(f"{word:<{width}} {count:3} {'#' * count}")
expected = Counter(filter(None, chain.from_iterable(map(clean, l.split()) for l in TEXT.splitlines())))
print(expected == Counter(reduced), sum(expected.values()), expected.most_common(1))
