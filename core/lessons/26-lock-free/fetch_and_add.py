# Adding as one step of the processor.
import threading

from interleave import Atomic

N = 100_000  # param 1..1_000_000, explore 2

counter = Atomic(0)


def work():
    for _ in range(N):
        counter.fetch_add(1)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.load())
