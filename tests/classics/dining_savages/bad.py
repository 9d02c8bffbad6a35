# Both find the pot empty, both wake the cook, who comes only once.
# outcomes: 0 | [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects full; lines 20; switches 5
# oracle: unreduced
import threading

servings = 0
mutex = threading.Lock()
empty = threading.Semaphore(0)
full = threading.Semaphore(0)


def savage():
    global servings
    with mutex:
        must_wake = servings == 0
    if must_wake:
        empty.release()
        full.acquire()
    with mutex:
        servings -= 1


def cook():
    global servings
    empty.acquire()
    with mutex:
        servings = 2
    full.release()


threads = [threading.Thread(target=f) for f in (savage, savage, cook)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(servings)
