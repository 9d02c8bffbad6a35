# Looking before trying spares the bus.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

from interleave import Atomic

taken = Atomic(False)
counter = 0


def work():
    global counter
    while True:
        while taken.load():
            pass
        if not taken.exchange(True):
            break
    counter += 1
    taken.store(False)


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
