# The captain lets others ashore form a crew before his own has boarded: a mixed boat.
# outcomes: done  | done [finished, AssertionError in T2] | done [finished, AssertionError in T4] | done [finished, AssertionError in T1] | done [finished, AssertionError in T3]
# verdict: fault
# finding: assertion; threads 4; lines 26; switches 4
# oracle: unreduced
import threading

waiting = {"hackers": 0, "serfs": 0}
mutex = threading.Lock()
queues = {"hackers": threading.Semaphore(0), "serfs": threading.Semaphore(0)}
boat = []


def cross(kind):
    with mutex:
        waiting[kind] += 1
        captain = waiting[kind] == 2
        if captain:
            waiting[kind] = 0
            queues[kind].release()
    if not captain:
        queues[kind].acquire()
    with mutex:
        boat.append(kind)
        if len(boat) == 2:
            assert boat[0] == boat[1]
            boat.clear()


threads = [threading.Thread(target=cross, args=(kind,)) for kind in ("hackers", "serfs", "hackers", "serfs")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
