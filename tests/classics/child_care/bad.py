# One adult looks after two children. Adults who leave take their two places back one by one, and two of them
# can have one each.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects places; lines 14; switches 2
# oracle: unreduced
import threading

places = threading.Semaphore(2)


def leave():
    places.acquire()
    places.acquire()
    places.release(2)


threads = [threading.Thread(target=leave) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
