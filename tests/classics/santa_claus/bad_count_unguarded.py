# Nobody counts the reindeer under a lock: two come at once, neither is the last, and Santa sleeps on.
# outcomes: sleigh | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2 3; objects santa hitched; lines 16 25; switches 4
# races: reindeer 22 | reindeer 22 23
# oracle: unreduced
import threading

REINDEER = 2
reindeer = 0
santa = threading.Semaphore(0)
hitched = threading.Semaphore(0)


def be_santa():
    santa.acquire()
    hitched.release(REINDEER)


def be_reindeer():
    global reindeer
    reindeer += 1
    if reindeer == REINDEER:
        santa.release()
    hitched.acquire()


threads = [threading.Thread(target=f) for f in (be_santa, be_reindeer, be_reindeer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("sleigh")
