# The same for threads that allocate: tuples, floats, strings, dicts of their own.
# figure: speed-up
from threading import Thread
from time import perf_counter

N = 160_000


def work(n):
    counts = {}
    points = []
    for i in range(n):
        word = "w" + str(i % 1000)
        counts[word] = counts.get(word, 0) + 1
        points.append((i, i * 0.5))
    return len(counts) + len(points)


def seconds(workers, tasks=4):
    begin = perf_counter()
    threads = [Thread(target=lambda: [work(N) for _ in range(tasks // workers)]) for _ in range(workers)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return perf_counter() - begin


# Each pair meets the machine as it is at that moment, and takes a third of a second, beside which a late start is little.
print(sorted(seconds(1) / seconds(2) for _ in range(11))[5])
