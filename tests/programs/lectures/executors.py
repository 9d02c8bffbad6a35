from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED
import concurrent.futures
import threading
import time
import math

PRIMES = [112272535095293, 112582705942171, 115280095190773, 1099726899285419, 15]
NUMBERS = [2, 3, 4, 97, 100, 7919]


def is_prime(n):
    if n < 2:
        return False
    if n == 2:
        return True
    if n % 2 == 0:
        return False
    for i in range(3, int(math.floor(math.sqrt(n))) + 1, 2):
        if n % i == 0:
            return False
    return True


def slow_square(x, delay):
    time.sleep(delay)
    return x * x


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="calc") as ex:
    for number, prime in zip(NUMBERS, ex.map(is_prime, NUMBERS)):
        print("%d is prime: %s" % (number, prime))
    futs = {ex.submit(slow_square, x, d): x for x, d in [(2, 0.3), (3, 0.1), (4, 0.2)]}
    for fut in as_completed(futs):
        print(futs[fut], "->", fut.result())
    f = ex.submit(divmod, 7, 0)
    print(type(f.exception()).__name__, f.exception())
    try:
        f.result()
    except ZeroDivisionError as e:
        print("raised", e)
    names = set(ex.map(lambda _: threading.current_thread().name.rsplit("_")[0], range(3)))
    print(names)
    done, not_done = wait([ex.submit(time.sleep, 0.01), ex.submit(time.sleep, 0.5)], return_when=FIRST_COMPLETED)
    print(len(done), len(not_done))

try:
    ex.submit(print)
except RuntimeError as e:
    print(e)

ex = ThreadPoolExecutor(1)
blocker, begun = threading.Event(), threading.Event()


def hold_the_worker():
    begun.set()
    return blocker.wait()


first = ex.submit(hold_the_worker)
begun.wait()
second = ex.submit(print, "never")
print(second.cancel(), second.cancelled(), first.running(), first.cancel())
seen = []
first.add_done_callback(lambda f: seen.append(f.result()))
try:
    first.result(timeout=0.05)
except concurrent.futures.TimeoutError as e:
    print("timeout", repr(e), concurrent.futures.TimeoutError is TimeoutError)
blocker.set()
ex.shutdown(wait=True)
print(seen, first.done())
try:
    second.result()
except concurrent.futures.CancelledError as e:
    print("cancelled", repr(e))
fut = concurrent.futures.Future()
fut.set_result(1)
try:
    fut.set_result(2)
except concurrent.futures.InvalidStateError as e:
    print(str(e).split(":")[0])
with ThreadPoolExecutor() as pool:
    try:
        list(pool.map(lambda x: 10 // x, [5, 2, 0, 1]))
    except ZeroDivisionError as e:
        print("map raised:", e)
