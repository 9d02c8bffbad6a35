# The one who leaves last takes the seats for those whom it wakes, so nobody can come in between.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

SEATS = 1
eating = waiting = 0
must_wait = False
mutex = threading.Lock()
block = threading.Semaphore(0)


def dine():
    global eating, waiting, must_wait
    with mutex:
        wait = must_wait
        if wait:
            waiting += 1
        else:
            eating += 1
            assert eating <= SEATS
            must_wait = eating == SEATS
    if wait:
        block.acquire()
    with mutex:
        eating -= 1
        if eating == 0:
            woken = min(SEATS, waiting)
            waiting -= woken
            eating += woken
            must_wait = eating == SEATS
            for _ in range(woken):
                block.release()


threads = [threading.Thread(target=dine) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
