# Passengers get off when they like: also while the car runs.
# outcomes: done  | done [finished, AssertionError in T2] | done [finished, AssertionError in T3] | done [finished, AssertionError in T2; AssertionError in T3]
# verdict: fault
# finding: assertion; threads 2; lines 27; switches 5
# races: running 20 27 | running 21 27
# oracle: unreduced
import threading

SEATS = 2
board = threading.Semaphore(0)
aboard = threading.Semaphore(0)
running = False


def drive():
    global running
    board.release(SEATS)
    aboard.acquire()
    aboard.acquire()
    running = True
    running = False


def ride():
    board.acquire()
    aboard.release()
    assert not running


threads = [threading.Thread(target=f) for f in (drive, ride, ride)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
