# "Reading does no harm": but it sees a half-written pair.
# outcomes: done  | done [finished, AssertionError in T1]
# verdict: fault
# finding: assertion; threads 1; lines 14; switches 2
# races: a 14 20 | b 14 21
# oracle: unreduced
import threading

lock = threading.Lock()
a = b = 0


def read():
    assert a == b


def write():
    global a, b
    with lock:
        a += 1
        b += 1


threads = [threading.Thread(target=f) for f in (read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
