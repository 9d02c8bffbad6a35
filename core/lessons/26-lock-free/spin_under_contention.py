# A spin lock that everybody wants all the time.
import threading

from interleave import Atomic

THREADS = 2  # param 1..8, explore 2
ROUNDS = 2_000  # param 1..200_000, explore 1

taken = Atomic(False)
counter = 0


def work():
    global counter
    for _ in range(ROUNDS):
        while not taken.compare_exchange(False, True):
            pass
        counter += 1
        taken.store(False)


threads = [threading.Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
