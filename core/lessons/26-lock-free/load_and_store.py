# An atomic variable, and still a race: load and store are two steps.
import threading

from interleave import Atomic

counter = Atomic(0)


def increment():
    seen = counter.load()
    counter.store(seen + 1)


threads = [threading.Thread(target=increment) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.load())
