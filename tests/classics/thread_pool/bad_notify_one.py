# Closing wakes one of two workers.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects changed; lines 15; switches 5
# oracle: unreduced
import threading

closed = False
changed = threading.Condition()


def work():
    with changed:
        while not closed:
            changed.wait()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
with changed:
    closed = True
    changed.notify()
for t in threads:
    t.join()
print("done")
