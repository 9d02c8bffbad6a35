# Looking and taking in two steps: no lock at all.
import threading

from interleave import Atomic

taken = Atomic(False)
counter = 0


def work():
    global counter
    while taken.load():
        pass
    taken.store(True)
    counter += 1
    taken.store(False)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
