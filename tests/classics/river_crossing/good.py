# A boat for two carries two of one kind; who completes a crew is the captain and keeps the others ashore meanwhile.
# outcomes: hackers serfs | serfs hackers
# verdict: varies
# oracle: unreduced
import threading

waiting = {"hackers": 0, "serfs": 0}
mutex = threading.Semaphore(1)
queues = {"hackers": threading.Semaphore(0), "serfs": threading.Semaphore(0)}
boat = []
trips = []


def cross(kind):
    mutex.acquire()
    waiting[kind] += 1
    if waiting[kind] == 2:
        waiting[kind] = 0
        boat.append(kind)
        queues[kind].release()
        boarded.acquire()
        assert boat == [kind, kind]
        trips.append(kind)
        boat.clear()
        mutex.release()
    else:
        mutex.release()
        queues[kind].acquire()
        boat.append(kind)
        boarded.release()


boarded = threading.Semaphore(0)
threads = [threading.Thread(target=cross, args=(kind,)) for kind in ("hackers", "serfs", "hackers", "serfs")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*trips)
