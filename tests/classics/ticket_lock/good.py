# Draw a number in one step, wait until it is called.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

from interleave import Atomic

next_ticket = Atomic(0)
serving = Atomic(0)
counter = 0


def work():
    global counter
    mine = next_ticket.fetch_add(1)
    while serving.load() != mine:
        pass
    counter += 1
    serving.fetch_add(1)


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
