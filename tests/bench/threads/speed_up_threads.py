# CPU-bound work by one thread, then by two: plain threads.
# figure: speed-up
from threading import Thread
from time import perf_counter

N = 4_000_000


def work(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


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
