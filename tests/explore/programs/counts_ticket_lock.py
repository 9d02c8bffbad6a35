# The number of states as tests/explore/small_machine.py enumerates them; schedules are infinitely many.
# outcomes: 2
# verdict: verified
# states: 59
# oracle: some
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


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print(counter)
