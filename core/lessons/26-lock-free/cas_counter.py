# A counter without a lock: try until nobody was faster.
import threading

from interleave import Atomic

THREADS = 2  # param 1..8, explore 2

counter = Atomic(0)


def increment():
    while True:
        seen = counter.load()
        if counter.compare_exchange(seen, seen + 1):
            return


threads = [threading.Thread(target=increment) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.load())
