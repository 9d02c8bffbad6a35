# An exception leaves the lock taken.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 3; objects lock; lines 13; switches 4
# oracle: unreduced
import threading

lock = threading.Lock()
shelf = ["apple"]


def take():
    lock.acquire()
    try:
        shelf.pop()
    except IndexError:
        return
    lock.release()


threads = [threading.Thread(target=take) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
