import threading, time, sys

N = 5
MEALS = 3


class Waiter:
    """At most N-1 philosophers sit at the table, so there is no deadlock."""

    def __init__(self, seats):
        self._sem = threading.BoundedSemaphore(seats)

    def __enter__(self):
        self._sem.acquire()
        return self

    def __exit__(self, exc_type, exc, tb):
        self._sem.release()
        return False


class Philosopher(threading.Thread):
    def __init__(self, index, forks, waiter, log):
        super().__init__(name=f"Philosopher-{index}")
        self.index = index
        self.left = forks[index]
        self.right = forks[(index + 1) % len(forks)]
        self.waiter = waiter
        self.log = log
        self.meals = 0

    def run(self):
        for _ in range(MEALS):
            self.think()
            self.dine()

    def think(self):
        time.sleep(0.001 * self.index)

    def dine(self):
        with self.waiter, self.left, self.right:
            self.meals += 1
            self.log.append((self.index, self.meals))


forks = [threading.Lock() for _ in range(N)]
waiter = Waiter(N - 1)
log = []
people = [Philosopher(i, forks, waiter, log) for i in range(N)]
[p.start() for p in people]
[p.join() for p in people]
print({p.name: p.meals for p in people})
print(len(log), "meals in all;", "each ate", set(p.meals for p in people))
print(all(not fork.locked() for fork in forks))
try:
    waiter._sem.release()
except ValueError as e:
    print("ValueError:", e)
print(sorted(log, key=lambda pair: (pair[1], -pair[0]))[:5])
print(f"{people[0]!r}".split("(")[0], people[0].is_alive(), people[2].ident is not None)
sys.stdout.flush()
