# Two counters side by side, each used by one thread only.
import threading

ROUNDS = 2000  # param 1..1_000_000, explore 2

counters = [0, 0]


def count(place):
    for _ in range(ROUNDS):
        counters[place] += 1


threads = [threading.Thread(target=count, args=(p,)) for p in (0, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counters)
