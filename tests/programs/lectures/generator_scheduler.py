"""A cooperative scheduler from generators (Dabeaz-like, written anew)."""
from collections import deque
import heapq
import time


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.now = 0
        self.sequence = 0

    def spawn(self, gen, name=None):
        self.ready.append((name or gen.__name__, gen, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                when, _, task = heapq.heappop(self.sleeping)
                self.now = max(self.now, when)
                self.ready.append(task)
            name, gen, value = self.ready.popleft()
            try:
                request = gen.send(value)
            except StopIteration as stop:
                print(f"t={self.now:<3} {name} returned {stop.value!r}")
                continue
            match request:
                case Sleep(ticks=t):
                    self.sequence += 1
                    heapq.heappush(self.sleeping, (self.now + t, self.sequence, (name, gen, self.now)))
                case ("spawn", child):
                    self.spawn(child)
                    self.ready.append((name, gen, "spawned"))
                case None:
                    self.ready.append((name, gen, None))
                case _:
                    gen.throw(TypeError(f"bad request {request!r}"))


def countdown(n):
    while n > 0:
        print("countdown", n)
        yield Sleep(2)
        n -= 1
    return "lift-off"


def parent():
    answer = yield "spawn", countdown(2)
    print("parent got", answer)
    for _ in range(2):
        yield
    return sum((yield from helper()))


def helper():
    t = yield Sleep(1)
    print("slept since", t)
    return [1, 2, 3]


def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


s = Scheduler()
s.spawn(countdown(3), "T1")
s.spawn(parent())
s.run()
avg = averager()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])
avg.close()
try:
    avg.send(1)
except StopIteration:
    print("closed")
