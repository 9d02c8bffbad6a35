# A notification that nobody waits for is gone.
# outcomes: done | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 1 2; objects changed; lines 12 17; switches 2
import threading

changed = threading.Condition()


def wait():
    with changed:
        changed.wait()


def tell():
    with changed:
        changed.notify()


threads = [threading.Thread(target=f) for f in (wait, tell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
