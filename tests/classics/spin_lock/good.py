# Test-and-set in one step.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

from interleave import Atomic

taken = Atomic(False)
counter = 0


def work():
    global counter
    while taken.exchange(True):
        pass
    counter += 1
    taken.store(False)


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
