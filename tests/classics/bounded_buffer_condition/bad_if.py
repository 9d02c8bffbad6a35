# Woken is not yet served: another consumer was faster, and nobody looks again.
# outcomes: [1, 1] | [1] [finished, IndexError: pop from empty list in T1] | [1] [finished, IndexError: pop from empty list in T2]
# verdict: fault
# finding: exception; threads 1; lines 23; switches 4
# oracle: unreduced
import threading

buffer = []
changed = threading.Condition()
got = []


def produce():
    with changed:
        buffer.append(1)
        changed.notify()


def consume():
    with changed:
        if not buffer:
            changed.wait()
        got.append(buffer.pop())


threads = [threading.Thread(target=f) for f in (consume, consume, produce, produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
