# A savage who finds the pot empty wakes the cook and waits for it to be full, with the pot in hand.
# outcomes: 0
# verdict: verified
# oracle: unreduced
import threading

servings = 0
mutex = threading.Lock()
empty = threading.Semaphore(0)
full = threading.Semaphore(0)


def savage():
    global servings
    with mutex:
        if servings == 0:
            empty.release()
            full.acquire()
            servings = 2
        servings -= 1
        assert servings >= 0


def cook():
    empty.acquire()
    full.release()


threads = [threading.Thread(target=f) for f in (savage, savage, cook)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(servings)
