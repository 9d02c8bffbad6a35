# The same for threads that call methods of objects of one class and read shared globals.
# figure: speed-up
from threading import Thread
from time import perf_counter

N = 400_000
scale = 3
table = list(range(100))


class Point:
    def __init__(self, x):
        self.x = x

    def moved(self, by):
        return Point(self.x + by * scale + table[by % 100])


def work(n):
    p = Point(0)
    for i in range(n):
        p = p.moved(i)
    return p.x


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
