# The car leaves when all seats are taken and comes back before anybody gets off.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import threading

SEATS = 2
mutex = threading.Lock()
boarded = unboarded = rides = 0
board = threading.Semaphore(0)
unboard = threading.Semaphore(0)
all_aboard = threading.Semaphore(0)
all_ashore = threading.Semaphore(0)
running = False


def drive():
    global running
    board.release(SEATS)
    all_aboard.acquire()
    running = True
    running = False
    unboard.release(SEATS)
    all_ashore.acquire()


def ride():
    global boarded, unboarded, rides
    board.acquire()
    with mutex:
        boarded += 1
        if boarded == SEATS:
            all_aboard.release()
    unboard.acquire()
    assert not running
    with mutex:
        rides += 1
        unboarded += 1
        if unboarded == SEATS:
            all_ashore.release()


threads = [threading.Thread(target=f) for f in (drive, ride, ride)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(rides)
