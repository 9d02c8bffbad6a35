# The same with room between the counters: each has a cache line of its own.
import threading

ROUNDS = 2000  # param 1..1_000_000
STRIDE = 16

counters = [0] * (STRIDE + 1)


def count(place):
    for _ in range(ROUNDS):
        counters[place] += 1


threads = [threading.Thread(target=count, args=(place,)) for place in (0, STRIDE)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([counters[0], counters[STRIDE]])
