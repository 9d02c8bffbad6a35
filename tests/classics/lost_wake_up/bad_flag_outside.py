# The flag is looked at before the lock is taken: between looking and waiting it is set and told.
# outcomes: done | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 1 2; lines 16 23; switches 3
# races: ready 14 22
# oracle: unreduced
import threading

ready = False
changed = threading.Condition()


def wait():
    if not ready:
        with changed:
            changed.wait()


def tell():
    global ready
    with changed:
        ready = True
        changed.notify()


threads = [threading.Thread(target=f) for f in (wait, tell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
