# Milliseconds to start and join 1,000 threads one after another, once the workers are there.
# figure: ms
from threading import Thread
from time import perf_counter


def nothing():
    pass


def seconds():
    begin = perf_counter()
    for _ in range(1000):
        t = Thread(target=nothing)
        t.start()
        t.join()
    return perf_counter() - begin


print(1000 * min(seconds() for _ in range(5)))
