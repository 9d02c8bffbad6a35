# Each thread counts in a variable of its own and stores it once.
import threading

ROUNDS = 2000  # param 1..1_000_000, explore 2

counters = [0, 0]


def count(place):
    mine = 0
    for _ in range(ROUNDS):
        mine += 1
    counters[place] = mine


threads = [threading.Thread(target=count, args=(p,)) for p in (0, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counters)
