# The same with room in between: each has a cache line of its own.
import threading

ROUNDS = 2000  # param 1..1_000_000, explore 2
STRIDE = 16

counters = [0] * (STRIDE + 1)


def count(place):
    for _ in range(ROUNDS):
        counters[place] += 1


places = (0, STRIDE)
threads = [threading.Thread(target=count, args=(p,)) for p in places]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([counters[0], counters[STRIDE]])
