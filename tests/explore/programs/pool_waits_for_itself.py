# What is inside of a pool has no line: the lines are those that call it.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1; lines 16 19
# oracle: unreduced
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def inner():
    return 1


def outer():
    return pool.submit(inner).result()


print(pool.submit(outer).result())

# story of deadlock:
#     main takes pool._lock, writes future._state = 'PENDING', puts (<concurrent.futures._b… into pool._work, makes 5 more steps, takes object #480, reads self._state = 'PENDING' and releases object #480 (line 19).
#     T1 takes (<concurrent.futures._b… from pool._work and object #480, reads self._state = 'PENDING', writes self._state = 'RUNNING', makes 5 more steps, releases pool._lock, takes object #7 and releases object #7 (line 16).
#     main waits in result() (line 19), and nobody is left to end the wait; T1 waits in result() (line 16), and nobody is left to end the wait: they wait for ever.
