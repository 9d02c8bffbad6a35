# Two readers want to become writers, and each waits for the other to stop reading.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects changed; lines 18; switches 3
# oracle: unreduced
import threading

readers = 0
changed = threading.Condition()


def update():
    global readers
    with changed:
        readers += 1
    with changed:
        while readers > 1:
            changed.wait()
        readers -= 1
        changed.notify_all()


threads = [threading.Thread(target=update) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
