# A flag remembers that it happened.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

ready = False
changed = threading.Condition()


def wait():
    with changed:
        while not ready:
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
