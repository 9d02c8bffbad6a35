# The value is changed in place while it is read.
# outcomes: done  | done [finished, AssertionError in T1]
# verdict: fault
# finding: assertion; threads 1; lines 15; switches 2
# races: current[0] 13 19 | current[1] 14 20
# oracle: unreduced
import threading

current = [0, 0]


def read():
    a = current[0]
    b = current[1]
    assert a == b


def write():
    current[0] += 1
    current[1] += 1


threads = [threading.Thread(target=f) for f in (read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
