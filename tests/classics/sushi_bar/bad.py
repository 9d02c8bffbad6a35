# When all seats are taken, the next ones wait until all are free. Woken guests take the mutex again, and a new guest
# can be faster: too many sit.
# outcomes: done | [deadlock]
# verdict: fault
# finding: assertion; threads 2; lines 26; switches 5
# oracle: unreduced
import threading

SEATS = 1
eating = waiting = 0
must_wait = False
mutex = threading.Semaphore(1)
block = threading.Semaphore(0)


def dine():
    global eating, waiting, must_wait
    mutex.acquire()
    if must_wait:
        waiting += 1
        mutex.release()
        block.acquire()
        mutex.acquire()
        waiting -= 1
    eating += 1
    assert eating <= SEATS
    must_wait = eating == SEATS
    mutex.release()

    mutex.acquire()
    eating -= 1
    if eating == 0:
        for _ in range(min(SEATS, waiting)):
            block.release()
        must_wait = False
    mutex.release()


threads = [threading.Thread(target=dine) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
