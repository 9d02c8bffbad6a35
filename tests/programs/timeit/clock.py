# A clock of one's own.
import timeit


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        self.now += 7
        return self.now


print(timeit.timeit(lambda: None, timer=Clock(), number=3), timeit.repeat(lambda: None, timer=Clock(), repeat=2, number=3))
print(timeit.Timer(lambda: None, timer=Clock()).autorange())
seen = []
timeit.Timer(lambda: None, timer=Clock()).autorange(lambda number, seconds: seen.append((number, seconds)))
print(seen)
