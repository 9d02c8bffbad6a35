# A lock that waits by asking again and again.
import threading

from interleave import Atomic

taken = Atomic(False)
counter = 0


def work():
    global counter
    while not taken.compare_exchange(False, True):
        pass
    counter += 1
    taken.store(False)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
