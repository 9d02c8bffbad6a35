# Santa is woken by all reindeer or by a group of elves; the group is closed until it has been helped.
# outcomes: sleigh 1, helped 2
# verdict: verified
# oracle: unreduced
import threading

REINDEER, GROUP = 2, 2
reindeer = elves = sleigh = helped = 0
mutex = threading.Lock()
santa = threading.Semaphore(0)
hitched = threading.Semaphore(0)
elf_turn = threading.Semaphore(1)
at_work = threading.Semaphore(0)


def be_santa():
    global sleigh, reindeer
    for _ in range(2):
        santa.acquire()
        with mutex:
            if reindeer == REINDEER:
                sleigh += 1
                reindeer = 0
                hitched.release(REINDEER)
            else:
                at_work.release(GROUP)


def be_reindeer():
    global reindeer
    with mutex:
        reindeer += 1
        if reindeer == REINDEER:
            santa.release()
    hitched.acquire()


def be_elf():
    global elves, helped
    elf_turn.acquire()
    with mutex:
        elves += 1
        if elves == GROUP:
            santa.release()
        else:
            elf_turn.release()
    at_work.acquire()
    with mutex:
        helped += 1
        elves -= 1
        if elves == 0:
            elf_turn.release()


threads = [threading.Thread(target=f) for f in (be_santa, be_reindeer, be_reindeer, be_elf, be_elf)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"sleigh {sleigh}, helped {helped}")
