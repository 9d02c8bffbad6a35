# An event loop: a task is a generator that yields how long it sleeps.
import heapq
import time


class Loop:
    def __init__(self):
        self.ready = []
        self.sleeping = []
        self.number = 0

    def start(self, task):
        self.ready.append(task)

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                wake, _, task = heapq.heappop(self.sleeping)
                time.sleep(max(0, wake - time.monotonic()))
                self.ready.append(task)
            task = self.ready.pop(0)
            try:
                seconds = next(task)
            except StopIteration:
                continue
            self.number += 1
            wake = time.monotonic() + seconds
            heapq.heappush(self.sleeping, (wake, self.number, task))


def count(name):
    for i in range(2):
        print(name, i)
        yield 1
    print(f"{name} is done after {time.monotonic() - begin:.0f} s")


begin = time.monotonic()
loop = Loop()
loop.start(count("a"))
loop.start(count("b"))
loop.run()
